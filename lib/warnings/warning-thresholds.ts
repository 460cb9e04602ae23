import { z } from "zod";

const percent = z.number().min(0).max(100).nullable();

/** From where on a preview warns. What lies just on a threshold is no warning yet; null switches a warning off. */
export const warningThresholds = z.strictObject({
  /** Of the rows: those whose email no customer has. */
  unmatchedPercent: percent,
  /** Of the customers in the file: those who lose points. */
  fallingPercent: percent,
  /** Of the customers in the file: those who lose all of their points. */
  toZeroPercent: percent,
  /** By how much all balances of the site together grow. */
  growthPercent: z.number().min(0).max(1_000_000).nullable(),
  /** How many times larger one change is than what is usual in the file. */
  outlierFactor: z.number().min(1).max(1_000_000).nullable(),
});

export type WarningThresholds = z.output<typeof warningThresholds>;

const defaultThresholds: WarningThresholds = {
  unmatchedPercent: 20,
  fallingPercent: 25,
  toZeroPercent: 10,
  growthPercent: 50,
  outlierFactor: 10,
};

/** The thresholds that a site has stored, filled up with those of the product. */
export function readThresholds(stored: unknown): WarningThresholds {
  const own = z.record(z.string(), z.unknown()).parse(stored ?? {});
  return warningThresholds.parse({ ...defaultThresholds, ...own });
}
