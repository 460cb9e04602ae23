import { expect, it } from "vitest";
import { formatsOf } from "./formats";

const { number, signed, count, bytes } = formatsOf("en");

it("writes numbers with the separators of the reader", () => {
  expect(number(999_999_999)).toBe("999,999,999");
  expect(number(12n)).toBe("12");
  expect(formatsOf("de").number(999_999_999)).toBe("999.999.999");
});

it("writes the sign of a change, with a real minus", () => {
  expect([signed(47_346), signed(-1_200n), signed(0)]).toEqual(["+47,346", "−1,200", "0"]);
});

it("counts in words, with the plural forms of the language", () => {
  const rows = { one: "row", other: "rows" };
  expect([count(0, rows), count(1, rows), count(1_204, rows)]).toEqual(["0 rows", "1 row", "1,204 rows"]);
  const polish = formatsOf("pl");
  const wiersze = { one: "wiersz", few: "wiersze", other: "wierszy" };
  expect([1, 3, 5].map((value) => polish.count(value, wiersze))).toEqual(["1 wiersz", "3 wiersze", "5 wierszy"]);
});

it("writes sizes as a person would say them", () => {
  expect([0, 1, 1_023, 1_536, 10_485_760, 10_700_000].map(bytes)).toEqual([
    "0 bytes",
    "1 byte",
    "1,023 bytes",
    "1.5 kB",
    "10 MB",
    "10.2 MB",
  ]);
  expect(formatsOf("de").bytes(1_536)).toBe("1,5 kB");
});

it("writes shares and times rather too small and too long than the other way round", () => {
  expect([0, 0.676, 0.999, 1].map(formatsOf("en").progress)).toEqual(["0%", "67%", "99%", "100%"]);
  expect([0, 1, 9.2, 11, 51, 61, 5_400, 5_401].map(formatsOf("en").duration)).toEqual([
    "1 second",
    "1 second",
    "10 seconds",
    "20 seconds",
    "1 minute",
    "2 minutes",
    "90 minutes",
    "2 hours",
  ]);
  expect(formatsOf("de").duration(150)).toBe("3 Minuten");
});
