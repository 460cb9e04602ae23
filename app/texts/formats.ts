/** Words for the plural forms that a language has; `other` stands in for those that are not given. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export type Formats = ReturnType<typeof formatsOf>;

const kilobyte = 1024;

/** How numbers and sizes are written for a reader. @param locale a BCP 47 tag, such as `de-CH` */
export function formatsOf(locale: string) {
  const whole = new Intl.NumberFormat(locale);
  const withSign = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const plurals = new Intl.PluralRules(locale);
  const size = (unit: "byte" | "kilobyte" | "megabyte") =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit,
      unitDisplay: unit === "byte" ? "long" : "short",
      maximumFractionDigits: 1,
    });
  const number = (value: number | bigint) => whole.format(value);
  const count = (value: number, forms: PluralForms) =>
    `${number(value)} ${forms[plurals.select(value)] ?? forms.other}`;
  return {
    locale,
    /** `131556` becomes `131,556`. */
    number,
    /** `47346` becomes `+47,346`, with a real minus sign below zero. */
    signed: (value: number | bigint) => withSign.format(value).replace("-", "−"),
    /** `12.5` becomes `12.5%`. */
    percent: (value: number) => share.format(value / 100),
    /** `1 row`, `1,204 rows`. */
    count,
    /** `512 bytes`, `12.5 kB`, `10 MB`; 1 kB is 1,024 bytes. */
    bytes(bytes: number): string {
      if (bytes < kilobyte) return size("byte").format(bytes);
      if (bytes < kilobyte * kilobyte) return size("kilobyte").format(bytes / kilobyte);
      return size("megabyte").format(bytes / kilobyte / kilobyte);
    },
    /** The form of a word that fits a number, without the number. */
    form: (value: number, forms: PluralForms) => forms[plurals.select(value)] ?? forms.other,
  };
}
