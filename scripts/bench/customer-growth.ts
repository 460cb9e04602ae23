import type { Figure } from "./figure";
import { tenMegabytes } from "./ten-megabytes";
import { timeGrowth } from "./time-growth";

const { rowCount } = tenMegabytes;
const customerCounts = { large: 3_000_000, small: 300_000 };

/** How many times longer a row of the same file takes when the shop has ten times as many customers. */
export const customerGrowth: Figure = {
  name: "customerGrowth",
  bar: { atMost: 1.25 },
  pairs: 5,
  shops: Object.values(customerCounts),
  measure: (measuring) =>
    timeGrowth(
      measuring,
      { customerCount: customerCounts.large, rowCount },
      { customerCount: customerCounts.small, rowCount },
    ),
};
