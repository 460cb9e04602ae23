import type { Figure } from "./figure";
import { timeGrowth } from "./time-growth";

const rowCounts = { large: 5_000_000, small: 250_000 };

/** How many times longer a row takes in a file of twenty times as many rows. Each file names every customer of its shop. */
export const rowTimeGrowth: Figure = {
  name: "rowTimeGrowth",
  bar: { atMost: 1.25 },
  pairs: 2,
  shops: Object.values(rowCounts),
  measure: (measuring) =>
    timeGrowth(
      measuring,
      { customerCount: rowCounts.large, rowCount: rowCounts.large },
      { customerCount: rowCounts.small, rowCount: rowCounts.small },
    ),
};
