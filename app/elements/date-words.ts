const millisecondsPerDay = 86_400_000;

type Place = {
  /** A BCP 47 tag. */
  locale: string;
  /** The machine's own when not given. */
  timeZone?: string | undefined;
  /** Says the seconds, too. */
  isExact?: boolean | undefined;
};

/** `Today, 14:05`, `Yesterday, 09:30`, `3 May, 14:05`, `3 May 2025, 14:05`, in the words of the locale. */
export function describeDate(date: Date, now: Date, { locale, timeZone, isExact }: Place): string {
  const zone = timeZone ? { timeZone } : {};
  const day = (moment: Date) => new Intl.DateTimeFormat("en-CA", { ...zone, dateStyle: "short" }).format(moment);
  const time = describeTime(date, { locale, timeZone, isExact });
  if (day(date) === day(now)) return `${relativeDay(0, locale)}, ${time}`;
  if (day(date) === day(new Date(now.getTime() - millisecondsPerDay))) return `${relativeDay(-1, locale)}, ${time}`;
  const sameYear = day(date).slice(0, 4) === day(now).slice(0, 4);
  const year = sameYear ? {} : ({ year: "numeric" } as const);
  return `${new Intl.DateTimeFormat(locale, { ...zone, ...year, day: "numeric", month: "short" }).format(date)}, ${time}`;
}

/** `14:05`, or `14:05:12`. */
export function describeTime(date: Date, { locale, timeZone, isExact }: Place): string {
  const zone = timeZone ? { timeZone } : {};
  return new Intl.DateTimeFormat(locale, { ...zone, timeStyle: isExact ? "medium" : "short" }).format(date);
}

/** `Monday, 23 November 2026 at 14:05:12 CET`. */
export function describeDateFully(date: Date, { locale, timeZone }: Place): string {
  const zone = timeZone ? { timeZone } : {};
  return new Intl.DateTimeFormat(locale, { ...zone, dateStyle: "full", timeStyle: "long" }).format(date);
}

function relativeDay(days: 0 | -1, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
  return words.slice(0, 1).toLocaleUpperCase(locale) + words.slice(1);
}
