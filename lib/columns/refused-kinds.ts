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

const sentences: Record<RefusedKind, string> = {
  credit: "is credit, which is money and not points.",
  money: "is an amount or a price, not a balance of points.",
  spent: "is what was used, not the balance.",
  pending: "is what cannot be used yet, not the balance.",
  expired: "is about points that expire, not the balance.",
  lifetime: "is what was collected over time, not the balance.",
  change: "is a change or an earlier state, not the balance.",
  tier: "is about a level or a status, not the balance.",
  count: "counts something else than points.",
  other: "is something else than a number of points.",
};

/** Why a column is not taken for the balance, in a sentence for a merchant. */
export function describeRefused(label: string, kind: RefusedKind): string {
  return `${label} ${sentences[kind]}`;
}
