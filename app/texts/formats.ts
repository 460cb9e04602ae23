/** Words for the plural forms that a language has; `other` stands in for those that are not given. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export type Formats = ReturnType<typeof formatsOf>;

const kilobyte = 1024;

/** How numbers and sizes are written for a reader. @param locale a BCP 47 tag, such as `de-CH` */
export function formatsOf(locale: string) {
  const whole = new Intl.NumberFormat(locale);
  const withSign = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const plain = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 });
  const plurals = new Intl.PluralRules(locale);
  const size = (unit: "byte" | "kilobyte" | "megabyte") =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit,
      unitDisplay: unit === "byte" ? "long" : "short",
      maximumFractionDigits: 1,
    });
  const wholeShare = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 0,
    roundingMode: "floor",
  });
  const time = (unit: "second" | "minute" | "hour") =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 });
  const number = (value: number | bigint) => whole.format(value);
  const count = (value: number, forms: PluralForms) =>
    `${number(value)} ${forms[plurals.select(value)] ?? forms.other}`;
  return {
    locale,
    /** `131556` becomes `131,556`. */
    number,
    /** `47346` becomes `+47,346`, with a real minus sign below zero. */
    signed: (value: number | bigint) => withSign.format(value).replace("-", "−"),
    /** `1234.5` becomes `1234.5`, or `1234,5`: as it is entered. */
    entry: (value: number) => plain.format(value),
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
    /** `0.676` becomes `67%`: what is not done is not said to be. */
    progress: (value: number) => wholeShare.format(value),
    /** `1 second`, `40 seconds`, `3 minutes`, `2 hours`: as exact as an estimate can be, and rather too long than too short. */
    duration(seconds: number): string {
      if (seconds <= 10) return time("second").format(Math.max(1, Math.ceil(seconds)));
      if (seconds <= 50) return time("second").format(Math.ceil(seconds / 10) * 10);
      if (seconds <= 90 * 60) return time("minute").format(Math.ceil(seconds / 60));
      return time("hour").format(Math.ceil(seconds / 3_600));
    },
    /** The form of a word that fits a number, without the number. */
    form: (value: number, forms: PluralForms) => forms[plurals.select(value)] ?? forms.other,
  };
}
