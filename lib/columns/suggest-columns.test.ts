import fc from "fast-check";
import { expect, test } from "vitest";
import { saidColumns } from "../testing/said-columns";
import { mappingToRemember } from "./header-key";
import { type FileColumns, suggestColumns } from "./suggest-columns";

function suggest(header: string[], ...sample: string[][]) {
  return suggestFor({ header, hasHeader: true, sample });
}

/** What is suggested, with the sentences that people read. */
function suggestFor(file: FileColumns) {
  return saidColumns(suggestColumns(file));
}

/** Rows of an email, and in the second column the cells to judge. */
function withEmails(...cells: string[]): string[][] {
  return cells.map((cell, index) => [`person${index}@shop.example`, cell]);
}

test.each([
  [["Email", "Points"], 0, 1],
  [["Name", "POINTS_BALANCE", "Customer e-mail", "Tags"], 2, 1],
  [["Email Address", "Lifetime points", "Points spent", "Current points"], 0, 3],
  [["\ufeffE-Mail", "Vorname", "Punktestand", "Eingelöste Punkte"], 0, 2],
  [["Row", "Status", "Error code", "Error", "Email", "Points"], 4, 5],
  [["Email", "Points", "add_points"], 0, 1],
  [["Accepts Email Marketing", "E-mail", "Saldo punti", "Punti totali"], 1, 2],
])("%j: email %d, points %d", (header, emailColumn, pointsColumn) => {
  const { email, points } = suggest(header);
  expect([email.columnIndex, points.columnIndex]).toEqual([emailColumn, pointsColumn]);
});

test("a clear file is suggested with reasons that a merchant understands", () => {
  const rows = withEmails("120", "0", "1,234").map((cells) => [...cells, "40"]);
  expect(suggest(["E-Mail", "Punktestand", "Eingelöste Punkte"], ...rows)).toEqual({
    email: {
      columnIndex: 0,
      confidence: "HIGH",
      reason: "“E-Mail” is a name for the email, and all of its first 3 values are addresses.",
      rivals: [],
    },
    points: {
      columnIndex: 1,
      confidence: "HIGH",
      reason: "“Punktestand” is a name for the balance of points, and all of its first 3 values are whole numbers.",
      rivals: [],
    },
    refused: [{ columnIndex: 2, reason: "“Eingelöste Punkte” is what was used, not the balance." }],
  });
});

test("a balance may be one of money: less sure than points", () => {
  const { points } = suggest(["Email", "Saldo"], ...withEmails("12", "30", "5"));
  expect(points).toMatchObject({ columnIndex: 1, confidence: "MEDIUM" });
  expect(points.reason).toBe(
    "“Saldo” is a name for a balance, of points or of money, and all of its first 3 values are whole numbers.",
  );
});

test("two columns that fit equally well are both named, and none is suggested", () => {
  expect(suggest(["Email", "Points", "Balance", "E-mail"])).toMatchObject({
    email: {
      columnIndex: undefined,
      confidence: "NONE",
      reason: "No suggestion: “Email” and “E-mail” fit equally well.",
      rivals: [{ columnIndex: 0 }, { columnIndex: 3 }],
    },
    points: {
      columnIndex: undefined,
      confidence: "NONE",
      reason: "No suggestion: “Points” and “Balance” fit equally well.",
      rivals: [{ columnIndex: 1 }, { columnIndex: 2 }],
    },
  });
});

test("columns of the same name are told apart by their numbers, many are counted", () => {
  expect(suggest(["Email", "Points", "points ", "Points"]).points.reason).toBe(
    "No suggestion: “Points” (column 2), “points” and “Points” (column 4) fit equally well.",
  );
  expect(suggest(["Email", "Points", "Pts", "Balance", "Punkte"]).points.reason).toBe(
    "No suggestion: “Points”, “Pts” and 2 more fit equally well.",
  );
});

test("a clear name wins over an unclear one, which is named as second best", () => {
  const { points } = suggest(["Email", "Total points", "Points"]);
  expect(points).toMatchObject({ columnIndex: 2, confidence: "MEDIUM" });
  expect(points.rivals).toEqual([
    { columnIndex: 1, reason: "“Total points” sounds like points, but perhaps not like the current balance." },
  ]);
  expect(suggest(["Email", "Total points"]).points).toMatchObject({ columnIndex: 1, confidence: "LOW" });
});

test("values decide between names that fit equally well", () => {
  const rows = withEmails("12.50", "3.10", "0.99").map((cells, index) => [...cells, String(index * 70), "-"]);
  const { email, points } = suggest(["Email", "Balance", "Points", "E-mail"], ...rows);
  expect(email).toMatchObject({ columnIndex: 0, rivals: [{ columnIndex: 3 }] });
  expect(points).toMatchObject({
    columnIndex: 2,
    confidence: "HIGH",
    rivals: [
      {
        columnIndex: 1,
        reason: "“Balance” looks like a balance of money: 3 of its first 3 values have decimals or a currency.",
      },
    ],
  });
});

test.each([
  ["words", ["gold", "silver", "bronze"]],
  ["dates", ["2026-01-31", "31.12.2025", "20260131"]],
  ["money", ["$12.50", "12,99", "€ 5"]],
])("a column named points that holds %s is not suggested, and the reason says so", (_what, cells) => {
  expect(suggest(["Email", "Points"], ...withEmails(...cells)).points).toMatchObject({
    columnIndex: undefined,
    confidence: "NONE",
    reason: "“Points” sounds like the balance, but none of its first 3 values is a whole number.",
  });
});

test("names that few values bear out are suggested with low confidence", () => {
  expect(suggest(["Email", "Points"], ...withEmails("12", "gold", "soon", "later")).points).toMatchObject({
    columnIndex: 1,
    confidence: "LOW",
    reason: "“Points” sounds like the balance, but only 1 of its first 4 values is a whole number.",
  });
  const rows = [
    ["a@b.co", ""],
    ["Emma", " "],
    ["Noah", "N/A"],
  ];
  const { email, points } = suggest(["Email", "Points"], ...rows);
  expect(email).toMatchObject({
    confidence: "LOW",
    reason: expect.stringContaining("only 1 of its first 3 values is an address"),
  });
  expect(points).toMatchObject({ confidence: "LOW", reason: expect.stringContaining("it is empty in the first rows") });
});

test("an email column without addresses gives way to one with them", () => {
  const rows = withEmails("yes", "no", "no").map((cells, index) => [...cells, String(index * 100)]);
  expect(suggest(["Contact", "Email", "Points"], ...rows).email).toEqual({
    columnIndex: 0,
    confidence: "MEDIUM",
    reason: "“Contact” was found by its values: all of its first 3 values are addresses.",
    rivals: [
      { columnIndex: 1, reason: "“Email” is named like an email, but none of its first 3 values is an address." },
    ],
  });
});

test.each([
  ["numbers for names", ["Column 1", "Column 2", "Column 3"], true],
  ["names that say nothing", ["", "Foo", "Wert"], true],
  ["no header row", ["Email", "Points", "Total"], false],
])("with %s the columns are found by their values, less surely", (_what, header, hasHeader) => {
  const sample = withEmails("gold", "silver", "gold").map((cells, index) => [
    ...cells,
    ["1,250", "0", "80"][index] ?? "",
  ]);
  expect(suggestFor({ header, hasHeader, sample })).toMatchObject({
    email: { columnIndex: 0, confidence: "MEDIUM" },
    points: { columnIndex: 2, confidence: "LOW" },
  });
});

test("two columns of whole numbers without a name are both named", () => {
  const sample = withEmails("5", "3", "9").map((cells, index) => [...cells, ["7", "20", "1"][index] ?? ""]);
  expect(suggestFor({ header: [], hasHeader: false, sample: [] }).points.confidence).toBe("NONE");
  expect(suggestFor({ header: ["", "", ""], hasHeader: false, sample }).points).toMatchObject({
    columnIndex: undefined,
    reason: "No suggestion: Column 2 and Column 3 fit equally well.",
  });
});

test.each([
  ["row numbers", ["1", "2", "3", "4"]],
  ["ids", ["884213", "119283", "774102", "502398"]],
  ["phones", ["'+12105550100", "0170 1234567", "+49 170 1234567", "(210) 555-0100"]],
  ["postal codes", ["10115", "80331", "50667", "20095"]],
  ["postal codes with a zero", ["01067", "4109", "99084", "39104"]],
  ["years", ["1984", "2001", "1999", "1975"]],
  ["dates", ["20260131", "20251224", "20240229", "20260101"]],
  ["timestamps", ["1767225600000", "1767225600001", "1767225600002", "1767225600003"]],
  ["money", ["12.50", "8.00", "3.99", "100.00"]],
  ["prices", ["$12", "€8", "£3", "100 zł"]],
  ["yes and no", ["1", "0", "0", "1"]],
  ["changes", ["-12", "50", "7", "3"]],
  ["words", ["gold", "silver", "12", "bronze"]],
  ["nothing", ["", "-", "N/A", "null"]],
])("%s are not points by their values", (_what, cells) => {
  expect(suggest(["Email", "Foo"], ...withEmails(...cells)).points).toMatchObject({
    columnIndex: undefined,
    rivals: [],
  });
});

test.each([["Customer ID"], ["Zip"], ["PLZ"], ["Phone"], ["Year"], ["Âge"], ["Kundennummer"]])(
  "“%s” is not points, whatever its values",
  (name) => {
    expect(suggest(["Email", name], ...withEmails("12", "7", "90")).points.columnIndex).toBeUndefined();
  },
);

test.each([
  ["thousands", ["1,234", "89,085", "12"]],
  ["points for thousands", ["1.234", "12.345.678", "7"]],
  ["spaces for thousands", ["1 234", "1\u00a0234", "1\u202f234"]],
  ["apostrophes", ["1'234", "1’234", "'120"]],
  ["decimals of zero", ["12.0", "12,00", "1,234.00"]],
  ["signs", ["+5", "-3", "7"]],
])("numbers with %s bear out a name", (_what, cells) => {
  expect(suggest(["Email", "Points"], ...withEmails(...cells)).points.confidence).toBe("HIGH");
});

test("addresses in every common form bear out a name", () => {
  const cells = [" Emma@Example.COM ", "mailto:noah@example.com", "Ana <ana@example.com>", "jörg@bücher.example"];
  const rows = cells.map((cell, index) => [cell, String(index * 100)]);
  expect(suggest(["Email", "Points"], ...rows).email.confidence).toBe("HIGH");
});

test("a list with most emails in several rows may be a history, not balances", () => {
  const cells = (index: number) => [`a${index % 4}@b.co`, String(index * 5)];
  const rows = Array.from({ length: 12 }, (_, index) => cells(index));
  const errorFile = rows.map((row) => ["1", "FAILED", "", "", ...row]);
  const inErrorFile = suggest(["Row", "Status", "Error code", "Error", "Email", "Points"], ...errorFile);
  for (const { points } of [suggest(["Email", "Points"], ...rows), inErrorFile]) {
    expect(points).toMatchObject({ columnIndex: expect.any(Number), confidence: "LOW" });
    expect(points.reason).toContain("Most emails are in several rows");
  }
});

test("names that could disturb a sentence are tamed", () => {
  const { refused } = suggest(["Email", "Points\u202e\u0000 spent\n\ud800", `Points spent ${"x".repeat(10_000)}`]);
  expect(refused[0]?.reason).toBe("“Points� spent �” is what was used, not the balance.");
  expect(refused[1]?.reason.length).toBeLessThan(150);
});

test("columns that were used before keep what speaks for them in this file", () => {
  const remembered = { emailColumn: 0, pointsColumn: 1, usedBy: "SAME_HEADER" } as const;
  const sample = [["ada@b.co", "5"]];
  const { email, points } = suggestFor({ header: ["Email", "Points"], hasHeader: true, sample, remembered });
  expect([email.reason, points.reason]).toEqual([
    "“Email” is a name for the email, and its first value is an address. “Email” was used for the email of a file with this header before.",
    "“Points” is a name for the balance of points, and its first value is a whole number. “Points” was used for the points of a file with this header before.",
  ]);
});

test("columns that were used before win, in an error file too", () => {
  const remembered = { emailColumn: 1, pointsColumn: 2, usedBy: "SAME_HEADER" } as const;
  const reasons = {
    email: "“E-mail” was used for the email of a file with this header before.",
    points: "“Credits” was used for the points of a file with this header before.",
  };
  const header = ["Email", "E-mail", "Credits", "Points"];
  expect(suggestFor({ header, hasHeader: true, sample: [], remembered })).toMatchObject({
    email: { columnIndex: 1, confidence: "HIGH", reason: reasons.email, rivals: [] },
    points: { columnIndex: 2, confidence: "HIGH", reason: reasons.points, rivals: [] },
    refused: [],
  });
  const errorFile = ["Row", "Status", "Error code", "Error", ...header];
  const stored = mappingToRemember(errorFile, { emailColumn: 5, pointsColumn: 6 });
  expect({ ...stored, usedBy: "SAME_HEADER" }).toEqual(remembered);
  expect(suggestFor({ header: errorFile, hasHeader: true, sample: [], remembered })).toMatchObject({
    email: { columnIndex: 5, reason: reasons.email },
    points: { columnIndex: 6, reason: reasons.points },
  });
});

test("columns that were used before give way when the values speak against them", () => {
  const header = ["Email", "Points", "Old"];
  const sample = withEmails("5", "8", "0").map((cells) => [...cells, "gold"]);
  const at = (emailColumn: number, pointsColumn: number) =>
    suggestFor({ header, hasHeader: true, sample, remembered: { emailColumn, pointsColumn, usedBy: "SAME_HEADER" } });
  expect(at(0, 2).points).toMatchObject({
    columnIndex: 1,
    reason: expect.stringContaining("“Old” was used before, but none of its first 3 values is a whole number now."),
  });
  expect(at(2, 1).email).toMatchObject({
    columnIndex: 0,
    reason: expect.stringContaining("“Old” was used before, but none of its first 3 values is an address now."),
  });
  for (const misfit of [at(0, 3), at(-1, 1), at(1, 1)]) expect(misfit).toEqual(suggest(header, ...sample));
});

test("the columns of the import whose failed rows these are hold, whatever is wrong with its cells", () => {
  const sample = withEmails("gold", "N/A", "ten").map((cells) => [...cells, "5"]);
  const remembered = { emailColumn: 0, pointsColumn: 1, usedBy: "FOLLOWED" } as const;
  const { email, points } = suggestFor({
    header: ["Column 1", "Column 2", "Column 3"],
    hasHeader: true,
    sample,
    remembered,
  });
  expect(email).toEqual({
    columnIndex: 0,
    confidence: "HIGH",
    reason: "“Column 1” was used for the email by the import whose rows these are.",
    rivals: [],
  });
  expect(points).toMatchObject({
    columnIndex: 1,
    confidence: "HIGH",
    reason: "“Column 2” was used for the points by the import whose rows these are.",
  });
});

test("a reason counts the values that do not fit, too", () => {
  const cells = Array.from({ length: 100 }, (_, index) => (index % 25 === 7 ? "gold" : String(index)));
  const emails = withEmails(...cells).map(([email = "", cell = ""], index) => [index === 3 ? "nobody" : email, cell]);
  const { email, points } = suggest(["Email", "Points"], ...emails);
  expect(email.reason).toBe("“Email” is a name for the email, and 99 of its first 100 values are addresses.");
  expect(points.reason).toBe(
    "“Points” is a name for the balance of points, and 96 of its first 100 values are whole numbers.",
  );
  expect(suggest(["Email", "Points"], ["a@b.co", "5"]).points.reason).toBe(
    "“Points” is a name for the balance of points, and its first value is a whole number.",
  );
});

const names = [
  "Email",
  "Points",
  "Total points",
  "Points spent",
  "City",
  "Note",
  "Birthday",
  "VIP tier",
  "Balance",
  "Foo",
];

test("the order of the columns makes no difference", () => {
  const columns = fc.shuffledSubarray(names, { minLength: 2 });
  fc.assert(
    fc.property(columns, columns, (one, order) => {
      const other = [...one].sort((left, right) => order.indexOf(left) - order.indexOf(right));
      expect(byName(other)).toEqual(byName(one));
    }),
  );
});

test("columns that have nothing to do with it make no difference", () => {
  const unrelated = fc.uniqueArray(
    fc.constantFrom("City", "Tags", "First name", "Telefon", "Geburtstag", "Tier", "Foo", ""),
  );
  fc.assert(
    fc.property(unrelated, fc.nat({ max: 8 }), (more, at) => {
      const header = ["Email", "Points", "Points spent"];
      const added = [...header.slice(0, at), ...more, ...header.slice(at)];
      expect(byName(added)).toEqual(byName(header));
    }),
  );
});

test("any header and any cells give an answer", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("Email", "Points", "a@b.co", "12", "__proto__"));
  const rows = fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), rows, fc.boolean(), (header, sample, hasHeader) => {
      const { email, points } = suggestFor({ header, hasHeader, sample });
      for (const { columnIndex, confidence, reason } of [email, points]) {
        expect(columnIndex === undefined).toBe(confidence === "NONE");
        expect(columnIndex ?? 0).toBeLessThan(Math.max(header.length, 1));
        expect(reason).toMatch(/\.$/);
      }
      if (email.columnIndex !== undefined) expect(points.columnIndex).not.toBe(email.columnIndex);
    }),
  );
});

/** What is suggested, in words that do not depend on the order of the columns. */
function byName(header: string[]) {
  const { email, points, refused } = suggest(header);
  const nameOf = (index: number | undefined) => (index === undefined ? undefined : header[index]);
  return [
    ...[email, points].map(({ columnIndex, confidence, rivals }) => ({
      column: nameOf(columnIndex),
      confidence,
      rivals: rivals.map((rival) => nameOf(rival.columnIndex)).sort(),
    })),
    refused.map(({ columnIndex }) => nameOf(columnIndex)).filter((name) => name === "Points spent"),
  ];
}
