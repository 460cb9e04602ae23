/** The thresholds of the warnings in the order in which they are asked for, with what they may be. */
export const thresholdFields = [
  { name: "unmatchedPercent", lowest: 0, highest: 100 },
  { name: "fallingPercent", lowest: 0, highest: 100 },
  { name: "toZeroPercent", lowest: 0, highest: 100 },
  { name: "growthPercent", lowest: 0, highest: 1_000_000 },
  { name: "outlierFactor", lowest: 1, highest: 1_000_000 },
] as const;
