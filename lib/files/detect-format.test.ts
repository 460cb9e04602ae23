import { expect, test } from "vitest";
import { memoryFile } from "../testing/memory-file";
import { readAs, readTable } from "../testing/read-table";
import { writeSheet } from "../testing/write-workbook";
import type { FormatOverrides } from "./file-format";

async function read(content: string, chosen?: FormatOverrides) {
  const { detected, header, rows } = await readTable(memoryFile(content), chosen);
  const { delimiter, headerRow } = detected.format;
  const skipped = detected.skipped.map(({ record, reason, text }) => `${record} ${reason} ${text}`);
  return { delimiter, headerRow, header, rows, skipped };
}

test.each([
  ["commas", "Email,Points\na@b.co,1\n", ","],
  ["semicolons", "Email;Points\na@b.co;1\n", ";"],
  ["tabs", "Email\tPoints\na@b.co\t1\n", "\t"],
  ["pipes", "Email|Points\na@b.co|1\n", "|"],
  ["semicolons around decimal commas", "Email;Points\na@b.co;1\nc@d.co;12,00\ne@f.co;13,50\n", ";"],
  ["commas in every quoted name", 'Name;Email;Points\n"A, B";a@b.co;1\n"C, D";c@d.co;2\n', ";"],
  ["more commas than semicolons in the header", "Points, spent, and left;Email\n1;a@b.co\n", ";"],
  ["tabs, and commas in addresses", "Email\tAddress\na@b.co\tA, B, C\nc@d.co\tD, E\n", "\t"],
  ["no email at all", "Name|Points\nA, B|1\nC, D|2\n", "|"],
  ["rows only, and no line end", "a@b.co;1", ";"],
])("the delimiter is found: %s", async (_, content, delimiter) => {
  expect(await read(content)).toMatchObject({ delimiter });
});

test("the line by which a file tells Excel its delimiter decides, and is no row", async () => {
  for (const line of ["sep=;", '"sep=;"', "SEP=;"]) {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(await read(`${line}${end}Email;Points,all${end}a@b.co;1${end}`)).toEqual({
        delimiter: ";",
        headerRow: 1,
        header: ["Email", "Points,all"],
        rows: [["a@b.co", "1"]],
        skipped: [`0 SEPARATOR_LINE ${line}`],
      });
    }
  }
  // One that we do not read is a line like others.
  expect(await read("sep=#\nEmail,Points\na@b.co,1\n")).toMatchObject({ delimiter: ",", header: ["Email", "Points"] });
});

test.each([
  ["a title", "Loyalty export\nEmail,Points\na@b.co,1\n", ["1 BEFORE_HEADER Loyalty export"]],
  [
    "a title, a date and blank lines",
    "Loyalty export\n\nExported,2026-01-05\n\n\nEmail,Points\na@b.co,1\n",
    ["1 BEFORE_HEADER Loyalty export", "2 BEFORE_HEADER Exported 2026-01-05"],
  ],
  [
    "a title filled up with delimiters",
    "Loyalty export,\n,\nEmail,Points\na@b.co,1\n",
    ["1 BEFORE_HEADER Loyalty export"],
  ],
  [
    "words in cells",
    "Report,June edition\n\nEmail,Points,Name,Town\na@b.co,1,A,B\n",
    ["1 BEFORE_HEADER Report June edition"],
  ],
  ["a pair of words", "Shop,My Shop\nE-Mail,Punkte\na@b.co,1\n", ["1 BEFORE_HEADER Shop My Shop"]],
])("lines before the header are left out and told: %s", async (_, content, skipped) => {
  const answer = await read(content);
  expect(answer.skipped).toEqual(skipped);
  expect(answer.header?.[1]).toMatch(/Points|Punkte/);
  expect(answer.rows.map((row) => row.slice(0, 2))).toEqual([["a@b.co", "1"]]);
});

test.each([
  ["an email and a number at once", "a@b.co,1\nc@d.co,2\n"],
  ["a line of one cell at the end", "a@b.co,1\nc@d.co,2\ntotal\n"],
  ["a broken email first", "broken,1\na@b.co,2\nc@d.co,3\n"],
])("a file without a header is read from its first row on: %s", async (_, content) => {
  const answer = await read(content);
  expect(answer).toMatchObject({ headerRow: null, header: ["Column 1", "Column 2"] });
  expect(answer.rows).toEqual(
    content
      .trim()
      .split("\n")
      .map((line) => line.split(",")),
  );
});

test.each([
  ["rows whose emails are broken come first", "Email,Points\nbroken,many\nbroken,2\na@b.co,1\n", 3],
  ["no email is right", "Email,Points\nx,1\ny,2\n", 2],
  ["a figure as name", "Email,Points,1.000\na@b.co,1,00123\nc@d.co,1,7\n", 2],
  ["a year as name", "Email,2026\nx,1\na@b.co,2\n", 2],
  [
    "rows of another length that hold neither emails nor figures",
    "Email,Points\nx,many,z\na@b.co,1,z\nc@d.co,2,z\n",
    3,
  ],
  ["names that repeat or are missing", "Email,Email,,\na@b.co,1,2,3\n", 1],
  ["rows of another length", "Email,Points\na@b.co,1,2\nc@d.co,1,2\n", 2],
  [
    "an error file of a file whose names are figures",
    "Row,Status,Error code,Error,Row check,Email,Points,00123\n3,FAILED,CUSTOMER_NOT_FOUND,Unknown,x,a@b.co,5,00123\n",
    1,
  ],
  ["an error file", "Row,Status,Error code,Error,Email,Points\n3,FAILED,EMAIL_INVALID,It is none,x,5\n", 1],
])("the first record is the header: %s", async (_, content, rowCount) => {
  const answer = await read(content);
  expect(answer).toMatchObject({ headerRow: 1, header: content.split("\n")[0]?.split(",") });
  expect(answer.rows).toHaveLength(rowCount);
});

test("what a person chose is followed", async () => {
  const content = "Email,Points;x\na@b.co,1;y\nc@d.co,2;z\n";
  expect(await read(content, { delimiter: ";" })).toMatchObject({ header: ["Email,Points", "x"] });
  expect(await read(content, { headerRow: 2 })).toEqual({
    delimiter: ",",
    headerRow: 2,
    header: ["a@b.co", "1;y"],
    rows: [["c@d.co", "2;z"]],
    skipped: ["1 BEFORE_HEADER Email Points;x"],
  });
  expect(await read(content, { headerRow: null })).toMatchObject({ header: ["Column 1", "Column 2"], skipped: [] });
  await expect(read(content, { headerRow: 4 })).rejects.toMatchObject({
    problem: { code: "HEADER_ROW_MISSING", name: "4", others: ["3"] },
  });
});

test("lines before a chosen header are all counted, also those behind the beginning that is looked at", async () => {
  const lines = Array.from({ length: 900 }, (_, index) => `Note ${index},${"x".repeat(100)}\n`);
  const csv = await readTable(memoryFile(`sep=,\n${lines.join("")}Email,Points\na@b.co,1\n`), { headerRow: 901 });
  expect(csv).toMatchObject({ header: ["Email", "Points"], rows: [["a@b.co", "1"]] });
  expect(csv.detected).toMatchObject({ skippedCount: 901, skipped: { length: 20 } });
  const rows = lines.map((line) => line.trim().split(","));
  const sheet = await readTable(memoryFile(writeSheet([...rows, ["Email", "Points"], ["a@b.co", "1"]])), {
    headerRow: 901,
  });
  expect(sheet).toMatchObject({ header: ["Email", "Points"], rows: [["a@b.co", "1"]] });
  expect(sheet.detected).toMatchObject({ skippedCount: 900, skipped: { length: 20 } });
});

test("line ends of several systems, blank lines, delimiters at the end and ragged rows", async () => {
  const content = 'Email,Points,\r\na@b.co,1\n\n , ,\rc@d.co,2,\r\n"e@f.co","3\n4","x ""y"""\ng@h.co\n1,2,3,4\n\n';
  const { header, rows, blankLineCount } = await readTable(memoryFile(content, 3));
  expect(header).toEqual(["Email", "Points", ""]);
  expect(rows).toEqual([
    ["a@b.co", "1", ""],
    ["c@d.co", "2", ""],
    ["e@f.co", "3\n4", 'x "y"'],
    ["g@h.co"],
    ["1", "2", "3", "4"],
  ]);
  expect(blankLineCount).toBe(3);
});

test("blank lines, however many, come before the header", async () => {
  const answer = await readTable(memoryFile(`${" \n\r\n".repeat(50_000)}Email,Points\na@b.co,1`, 1_000));
  expect(answer).toMatchObject({ header: ["Email", "Points"], rows: [["a@b.co", "1"]], blankLineCount: 100_000 });
});

test("a file is read again as it was decided, whatever would be detected then", async () => {
  const file = memoryFile("Email,Points\na@b.co,1\n");
  const format = { container: "PLAIN", encoding: "UTF-8", delimiter: ";", headerRow: null, columnCount: 1 } as const;
  expect(await readAs(file, format)).toMatchObject({ header: ["Column 1"], rows: [["Email,Points"], ["a@b.co,1"]] });
});
