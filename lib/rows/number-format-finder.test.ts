import fc from "fast-check";
import { expect, test } from "vitest";
import { describeNumberFormat } from "./describe-number-format";
import { impliedDecimal, type NumberFormat, undecidedFormat } from "./number-format";
import { NumberFormatFinder } from "./number-format-finder";
import { readPoints } from "./read-points";
import { countCells, unsettledCells } from "./unsettled-cells";

function decide(cells: readonly string[]) {
  const finder = new NumberFormatFinder();
  for (const [index, cell] of cells.entries()) finder.add(cell, index + 1);
  return finder.decide();
}

test.each([
  [["5", "1,234", "1,234.00"], ",", ".", "Row 3 has “1,234.00”, so a comma separates thousands and a point decimals."],
  [["1.234", "12,00"], ".", ",", "Row 2 has “12,00”, so a point separates thousands and a comma decimals."],
  [["1.234.567"], ".", ",", "Row 1 has “1.234.567”, so a point separates thousands and a comma decimals."],
  [["1 234,5", "7"], " ", ",", "Row 1 has “1 234,5”, so a space separates thousands and a comma decimals."],
  [["1’234", "12.5"], "'", ".", "Row 2 has “12.5”, so an apostrophe separates thousands and a point decimals."],
  [["1 234", "7"], " ", undefined, "Row 1 has “1 234”, so a space separates thousands."],
])("%j: the unambiguous cells decide", (cells, thousands, decimal, sentence) => {
  const decided = decide(cells);
  expect(decided.format).toMatchObject({ thousands, decimal, decidedBy: "CELLS" });
  expect(describeNumberFormat(decided)).toBe(sentence);
});

test("nothing decides when every cell could be read in two ways, and the first one is named", () => {
  const decided = decide(["5", " 1,234 ", "2.500"]);
  expect(decided).toEqual({
    format: undecidedFormat,
    decidedBy: undefined,
    contradictedBy: undefined,
    ambiguous: [
      { sign: ",", count: 1, first: { cell: "1,234", rowNumber: 2 } },
      { sign: ".", count: 1, first: { cell: "2.500", rowNumber: 3 } },
    ],
  });
  expect(countCells(unsettledCells(decided))).toBe(2);
  expect(describeNumberFormat(decided)).toBe(
    "Row 2 has “1,234”, which could be read in two ways, and no other row says which. Such rows fail.",
  );
});

test("nothing decides when cells contradict each other, and both are named", () => {
  const decided = decide(["1.234,00", "5,000", "1,234.00"]);
  expect(decided.format).toEqual(undecidedFormat);
  expect(countCells(unsettledCells(decided))).toBe(1);
  expect(describeNumberFormat(decided)).toBe(
    "Row 1 has “1.234,00”, but row 3 has “1,234.00”. Numbers such as “1,234” fail, because they could be read in two ways.",
  );
  expect(readPoints("1.234,00", decided.format)).toEqual({ ok: true, points: 1234 });
  expect(readPoints("5,000", decided.format)).toEqual({ ok: false, code: "POINTS_AMBIGUOUS" });
});

test("a column of plain digits, words and gaps needs no decision", () => {
  const decided = decide(["", "5", "N/A", "-3", "1e3", "12.05.2024", "$1,234.00"]);
  expect(decided).toMatchObject({ format: undecidedFormat, ambiguous: [] });
  expect(describeNumberFormat(decided)).toBe("The numbers have no separators that need to be understood.");
});

test("a thousand that is written unlike the column stays unsettled, and fails", () => {
  const decided = decide(["12,5", "1.234", "1,000", "2,000", "-1,000"]);
  expect(unsettledCells(decided)).toEqual([{ sign: ",", count: 2, first: { cell: "1,000", rowNumber: 3 } }]);
  expect(describeNumberFormat(decided)).toBe(
    "Row 1 has “12,5”, so a point separates thousands and a comma decimals. Row 3 has “1,000”, which could still be read in two ways. Such rows fail.",
  );
  for (const [cell, isSettled] of [
    ["1.234", true],
    ["1,000", false],
  ] as const) {
    expect(readPoints(cell, decided.format).ok).toBe(isSettled);
  }
});

test("what a person or the first import has decided is said", () => {
  const decided = decide(["1.234"]);
  const inherited = { thousands: ".", decimal: ",", threeDecimals: false, decidedBy: "FOLLOWED" } as const;
  expect(describeNumberFormat({ ...decided, format: inherited })).toBe(
    "No row says what the separators in the points mean, so they are read as in the import whose rows these are: a point separates thousands and a comma decimals.",
  );
  expect(describeNumberFormat({ ...decided, format: { ...inherited, decidedBy: "OVERRIDE" } })).toBe(
    "In the points a point separates thousands and a comma decimals, as chosen.",
  );
});

test("three decimals that count elsewhere in the column say that 1.000 is 1", () => {
  expect(readPoints("1.000", decide(["1,250.000", "1.000"]).format)).toEqual({ ok: true, points: 1 });
  // A cell that is itself refused says nothing about the others.
  expect(readPoints("1.000", decide(["0.500", "1.000"]).format)).toEqual({ ok: false, code: "POINTS_AMBIGUOUS" });
  expect(readPoints("1.000", decide(["0.50", "1.000"]).format)).toEqual({ ok: false, code: "POINTS_AMBIGUOUS" });
});

test("what was decided for the file that a row came from decides like a cell", () => {
  const finder = new NumberFormatFinder();
  finder.add("1,234", 1);
  finder.addDecided(".", 1);
  expect(finder.decide().format).toMatchObject({ thousands: ",", decimal: "." });
  expect(describeNumberFormat(finder.decide())).toBe(
    "Row 1 comes from a file whose separators were understood, so a comma separates thousands and a point decimals.",
  );
  finder.add("12,5", 2);
  expect(finder.decide().format).toEqual(undecidedFormat);
});

const spaces = [" ", "\u00a0", "\u2009", "\u202f"];
const format = fc.constantFrom(
  ...[",", ".", "'", "’", ...spaces].flatMap((thousands) =>
    [",", "."].filter((decimal) => decimal !== thousands).map((decimal) => ({ thousands, decimal })),
  ),
);
const points = fc.oneof(fc.nat(5_000), fc.nat(999_999_999));
const decimalPlaces = fc.integer({ min: 0, max: 4 });

function write(points: number, { thousands, decimal }: { thousands: string; decimal: string }, places: number): string {
  const whole = String(points).replace(/\B(?=(\d{3})+$)/g, thousands);
  return places > 0 ? `${whole}${decimal}${"0".repeat(places)}` : whole;
}

test("a whole number written in a format is read back in a column of that format", () => {
  fc.assert(
    fc.property(format, fc.array(points, { minLength: 1, maxLength: 20 }), decimalPlaces, (given, numbers, places) => {
      // One number that can be read in one way only, among others of the same hand.
      const cells = ["1234567", ...numbers].map((number) => write(Number(number), given, places));
      const { format: decided } = decide(cells);
      for (const [index, cell] of cells.entries()) {
        expect(readPoints(cell, decided)).toEqual({ ok: true, points: index === 0 ? 1_234_567 : numbers[index - 1] });
      }
    }),
  );
});

const anyCell = fc.oneof(
  fc.tuple(points, format, decimalPlaces).map(([number, given, places]) => write(number, given, places)),
  fc.stringMatching(/^[+-]?\d{1,4}([.,' ]\d{1,4}){0,3}( pts)?$/),
  fc.string({ maxLength: 8 }),
);

test("a column is never read in a way that contradicts one of its own cells", () => {
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: 12 }), (cells) => {
      const { format: decided } = decide(cells);
      for (const cell of cells) {
        const alone = readPoints(cell, undecidedFormat);
        // What a cell means by itself is what it means in its column; only what is ambiguous by itself may gain a meaning.
        if (alone.ok || alone.code !== "POINTS_AMBIGUOUS") expect(readPoints(cell, decided)).toEqual(alone);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("the order of the rows does not matter", () => {
  const columns = fc.array(anyCell, { maxLength: 8 });
  fc.assert(
    fc.property(columns, (cells) => {
      const together = (each: NumberFormat) => ({ decimal: impliedDecimal(each), threeDecimals: each.threeDecimals });
      expect(together(decide(cells.toReversed()).format)).toEqual(together(decide(cells).format));
    }),
  );
});

test("digits are never rounded, however many there are", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (number) => {
      const read = readPoints(String(number), undecidedFormat);
      expect(read).toEqual(
        number <= 999_999_999n ? { ok: true, points: Number(number) } : { ok: false, code: "POINTS_OUT_OF_RANGE" },
      );
    }),
  );
});
