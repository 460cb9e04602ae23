/** Two numbers that must be the same, and what they are of. */
export type BookCheck = [what: string, one: number | bigint, other: number | bigint];

/** @returns those that are not the same, in words */
export function describeDisagreements(checks: readonly BookCheck[]): string[] {
  return checks.filter(([, one, other]) => one !== other).map(([what, one, other]) => `${what}: ${one}, ${other}`);
}
