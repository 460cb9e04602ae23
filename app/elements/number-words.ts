const whole = new Intl.NumberFormat("en");
const signed = new Intl.NumberFormat("en", { signDisplay: "exceptZero" });

/** `131556` becomes `131,556`. */
export function formatNumber(number: number | bigint): string {
  return whole.format(number);
}

/** `47346` becomes `+47,346`, with a real minus sign below zero. */
export function formatSigned(number: number | bigint): string {
  return signed.format(number).replace("-", "−");
}

/** `1 row`, `1,204 rows`. @param plural when it is not the singular with an s */
export function countOf(number: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(number)} ${number === 1 ? singular : plural}`;
}

const kilobyte = 1024;

/** `512 bytes`, `12.5 kB`, `10 MB`; 1 kB is 1,024 bytes. */
export function formatBytes(bytes: number): string {
  if (bytes < kilobyte) return countOf(bytes, "byte");
  if (bytes < kilobyte * kilobyte) return `${oneDecimal.format(bytes / kilobyte)} kB`;
  return `${oneDecimal.format(bytes / kilobyte / kilobyte)} MB`;
}

const oneDecimal = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
