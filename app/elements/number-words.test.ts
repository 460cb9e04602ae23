import { expect, it } from "vitest";
import { countOf, formatBytes, formatNumber, formatSigned } from "./number-words";

it("writes numbers with separators", () => {
  expect(formatNumber(999_999_999)).toBe("999,999,999");
  expect(formatNumber(12n)).toBe("12");
});

it("writes the sign of a change, with a real minus", () => {
  expect([formatSigned(47_346), formatSigned(-1_200n), formatSigned(0)]).toEqual(["+47,346", "−1,200", "0"]);
});

it("counts in words", () => {
  expect([countOf(0, "row"), countOf(1, "row"), countOf(1_204, "balance")]).toEqual([
    "0 rows",
    "1 row",
    "1,204 balances",
  ]);
});

it("writes sizes as a person would say them", () => {
  expect([0, 1, 1_023, 1_536, 10_485_760, 10_700_000].map(formatBytes)).toEqual([
    "0 bytes",
    "1 byte",
    "1,023 bytes",
    "1.5 kB",
    "10 MB",
    "10.2 MB",
  ]);
});
