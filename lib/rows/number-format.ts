/** What the separators in the numbers of a column mean. */
export type NumberFormat = {
  /** " " stands for every kind of space, "'" for ’ too. Both can only separate thousands, and are read whatever stands here. */
  thousands: "," | "." | " " | "'" | undefined;
  decimal: "," | "." | undefined;
  /**
   * Whether three digits after the decimal sign are decimals. Where nothing in the column has three, `1,000` is more likely a
   * thousand that someone typed than 1 with three decimals, and is refused. True for what a person has decided.
   */
  threeDecimals: boolean;
  /** FOLLOWED: the import whose failed rows these are, where no cell says it. OVERRIDE: a person. */
  decidedBy: "CELLS" | "NOTHING" | "FOLLOWED" | "OVERRIDE";
};

/** A column in which no cell says what the separators mean. */
export const undecidedFormat: NumberFormat = {
  thousands: undefined,
  decimal: undefined,
  threeDecimals: false,
  decidedBy: "NOTHING",
};

/** The decimal sign that separators imply: where one of comma and point separates thousands, the other one is it. */
export function impliedDecimal({
  thousands,
  decimal,
}: Pick<NumberFormat, "thousands" | "decimal">): "," | "." | undefined {
  if (decimal) return decimal;
  if (thousands === ",") return ".";
  return thousands === "." ? "," : undefined;
}
