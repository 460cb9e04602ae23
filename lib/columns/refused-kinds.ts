/** Kinds of columns that are never the balance, in the order in which they are looked for. */
export const refusedKinds = [
  "credit",
  "money",
  "spent",
  "pending",
  "expired",
  "lifetime",
  "change",
  "tier",
  "count",
  "other",
] as const;

export type RefusedKind = (typeof refusedKinds)[number];
