const millisecondsPerDay = 86_400_000;

/** `Today, 14:05`, `Yesterday, 9:30`, `3 May, 14:05`, `3 May 2025, 14:05`. @param timeZone the machine's own when not given */
export function describeDate(date: Date, now: Date, timeZone?: string): string {
  const zone = timeZone ? { timeZone } : {};
  const day = (moment: Date) => new Intl.DateTimeFormat("en-CA", { ...zone, dateStyle: "short" }).format(moment);
  const time = new Intl.DateTimeFormat("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" }).format(date);
  if (day(date) === day(now)) return `Today, ${time}`;
  if (day(date) === day(new Date(now.getTime() - millisecondsPerDay))) return `Yesterday, ${time}`;
  const sameYear = day(date).slice(0, 4) === day(now).slice(0, 4);
  const year = sameYear ? {} : ({ year: "numeric" } as const);
  return `${new Intl.DateTimeFormat("en-GB", { ...zone, ...year, day: "numeric", month: "short" }).format(date)}, ${time}`;
}

/** `Monday, 23 November 2026 at 14:05:12 CET`. */
export function describeDateFully(date: Date, timeZone?: string): string {
  const zone = timeZone ? { timeZone } : {};
  return new Intl.DateTimeFormat("en-GB", { ...zone, dateStyle: "full", timeStyle: "long" }).format(date);
}
