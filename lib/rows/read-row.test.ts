import { expect, test } from "vitest";
import { describeRowError } from "./describe-row-error";
import { undecidedFormat } from "./number-format";
import { readRow } from "./read-row";

const mapping = { emailColumn: 0, pointsColumn: 2 };

function read(...cells: string[]) {
  return readRow(cells, 3, mapping, undecidedFormat);
}

test("a good row gives the email, trimmed and in lower case, and the points", () => {
  expect(read("  Emma@Example.COM ", "Emma", " 400 ")).toEqual({ ok: true, email: "emma@example.com", points: 400 });
});

test.each([
  ["", "POINTS_MISSING"],
  ["12.5", "POINTS_INVALID"],
  ["-3", "POINTS_OUT_OF_RANGE"],
  ["9".repeat(400), "POINTS_OUT_OF_RANGE"],
  ["1,234", "POINTS_AMBIGUOUS"],
])("points written as %j are refused: %s", (cell, code) => {
  const detail = cell.slice(0, 300);
  expect(read("a@b.co", "", cell)).toEqual({ ok: false, code, detail, emailCell: "a@b.co", pointsCell: detail });
});

test.each([
  ["", "EMAIL_MISSING", ""],
  ["  ", "EMAIL_MISSING", ""],
  ["emma", "EMAIL_INVALID", "emma"],
  ["emma@", "EMAIL_INVALID", "emma@"],
  ["emma@example", "EMAIL_INVALID", "emma@example"],
  ["a@b.c d", "EMAIL_INVALID", "a@b.c d"],
  ["a@b.co,c@d.co", "EMAIL_INVALID", "a@b.co,c@d.co"],
  [`${"a".repeat(250)}@b.co`, "EMAIL_INVALID", `${"a".repeat(250)}@b.co`],
])("an email written as %j is refused: %s", (cell, code, detail) => {
  expect(read(cell, "", "5")).toEqual({ ok: false, code, detail, emailCell: cell, pointsCell: "5" });
});

test("one email is one, however its letters are composed", () => {
  for (const [one, other] of [
    ["J\u030C@x.com", "\u01F0@x.com"],
    ["ΟΔΟΣ@x.gr", "οδοσ@x.gr"],
    ["É@x.fr", "e\u0301@x.fr"],
  ] as const) {
    const row = read(one, "", "1");
    expect(row).toMatchObject({ ok: true });
    expect(read(other, "", "1")).toEqual(row);
  }
});

test("an email of 254 characters is the longest that is taken", () => {
  const email = `${"a".repeat(249)}@b.co`;
  expect(read(email, "", "5")).toEqual({ ok: true, email, points: 5 });
});

test("a row has one error: malformed before email before points", () => {
  expect(read("no email", "no points")).toEqual({
    ok: false,
    code: "ROW_MALFORMED",
    detail: "2/3",
    emailCell: "no email",
    pointsCell: undefined,
  });
  expect(read("no email", "", "no points")).toMatchObject({ code: "EMAIL_INVALID" });
});

test("separators at the end of a line that open only empty cells do no harm, other cells do", () => {
  expect(read("a@b.co", "", "5", "", "")).toMatchObject({ ok: true, points: 5 });
  expect(read("a@b.co", "", "5", "", "x")).toEqual({
    ok: false,
    code: "ROW_MALFORMED",
    detail: "5/3",
    emailCell: "a@b.co",
    pointsCell: "5",
  });
});

test("every error says what is wrong and what to do", () => {
  expect(describeRowError("POINTS_INVALID", "12.5")).toBe(
    "“12.5” has decimals. Points are whole numbers: write it without them.",
  );
  expect(describeRowError("DUPLICATE_EMAIL", "17")).toBe(
    "This email is already in row 17, which counts. Remove one of the two.",
  );
  expect(describeRowError("ROW_MALFORMED", "2/3")).toBe(
    "This row has 2 cells, the header has 3. Check for a missing or extra separator.",
  );
});
