import { expect, test } from "vitest";
import type { Delimiter } from "../files/file-format";
import { NumberFormatFinder } from "../rows/number-format-finder";
import { describeLikelyDecimal } from "./describe-likely-decimal";
import { findLikelyDecimal } from "./likely-decimal";

/** What the points in the second column likely mean. */
function likely(header: string, rows: readonly (readonly string[])[], delimiter: Delimiter = ",") {
  const finder = new NumberFormatFinder();
  for (const [index, cells] of rows.entries()) finder.add(cells[1] ?? "", index + 1);
  return findLikelyDecimal(finder.decide(), { header: header.split(","), rows, delimiter, pointsColumn: 1 });
}

const german = ["a@b.co", "1.234"];
const english = ["a@b.co", "1,234"];

test.each<[string, string, string[][], Delimiter, string]>([
  [
    "an amount with decimals",
    "Email,Points,Spend",
    [[...german, "€ 1.234,56"]],
    ",",
    "“Spend” has “1.234,56” in row 1",
  ],
  [
    "a rating",
    "Email,Points,",
    [
      ["a@b.co", "7", "-"],
      [...english, "4.5"],
    ],
    ";",
    "Column 3 has “4.5” in row 2",
  ],
  [
    "semicolons",
    "Email,Points",
    [german],
    ";",
    "files with semicolons mostly come from where a comma separates decimals",
  ],
  [
    "the language of a column",
    "Email,Points,Vorname",
    [[...german, "Zoe"]],
    ",",
    "“Vorname” is in a language that mostly separates decimals by a comma",
  ],
  ["nothing", "Email,Points", [english], ",", "points are whole numbers"],
])("%s beside it says what the separator likely means", (_, header, rows, delimiter, because) => {
  const found = likely(header, rows, delimiter);
  const thousands = rows.some((cells) => cells[1] === "1,234") ? "a comma" : "a point";
  expect(found && describeLikelyDecimal(found)).toBe(`Likely ${thousands} separates thousands, because ${because}.`);
});

test.each<[string, string, string[][], Delimiter]>([
  ["both signs stand in the points", "Email,Points", [german, english], ","],
  ["other columns contradict each other", "Email,Points,A,B", [[...german, "4.5", "4,5"]], ","],
  ["another column contradicts it", "Email,Points,A", [[...german, "4.5"]], ","],
  ["the delimiter contradicts it", "Email,Points", [english], ";"],
  ["the language contradicts it", "Email,Punkte", [english], ","],
  ["the points say it themselves", "Email,Points", [german, ["c@d.co", "1.234.567"]], ";"],
  ["the points contradict themselves", "Email,Points", [german, ["c@d.co", "1,5"], ["e@f.co", "1.5"]], ";"],
])("nothing is suggested when %s", (_, header, rows, delimiter) => {
  expect(likely(header, rows, delimiter)).toBeUndefined();
});

test.each([["05.2026"], ["2026.05"], ["0221.4711"], ["12.05.2024"], ["a.b@c.de"], ["v1.2"]])(
  "“%s” in another column says nothing about numbers",
  (cell) => {
    expect(likely("Email,Points,Other", [[...german, cell]])).toMatchObject({ because: { code: "WHOLE_NUMBERS" } });
  },
);
