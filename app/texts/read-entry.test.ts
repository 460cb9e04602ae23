import { expect, it } from "vitest";
import { formatsOf } from "./formats";
import { readEntry } from "./read-entry";

it("a number is read with a comma and with a point, and with thousands as its reader writes them", () => {
  const read = (locale: string, ...texts: string[]) => texts.map((text) => readEntry(text, formatsOf(locale)));
  expect(read("de", "12,5", "12.5", "20", "1.000", "1.234,5", "1,000", "0,125")).toEqual([
    12.5, 12.5, 20, 1000, 1234.5, 1, 0.125,
  ]);
  expect(read("en", "12,5", "12.5", "20", "1,000", "1,234.5", "1.000", "0.125")).toEqual([
    12.5, 12.5, 20, 1000, 1234.5, 1, 0.125,
  ]);
  expect(read("de-CH", "1’000", "1'000.5", "12.5", "12,5")).toEqual([1000, 1000.5, 12.5, 12.5]);
  expect(read("de", "", "viel", "1,2,3", "1.2.3")).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
});

it("what is shown for being changed is read as the same number", () => {
  for (const locale of ["en", "de", "de-CH", "fr"]) {
    const formats = formatsOf(locale);
    for (const value of [0, 0.125, 12.5, 1_000, 999_999.5])
      expect(readEntry(formats.entry(value), formats)).toBe(value);
  }
});
