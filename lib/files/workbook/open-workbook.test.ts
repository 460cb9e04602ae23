import { expect, test } from "vitest";
import { memoryFile } from "../../testing/memory-file";
import { readTable } from "../../testing/read-table";
import { sharedStrings, type TestSheet, writeSheet, writeWorkbook } from "../../testing/write-workbook";
import type { FormatOverrides } from "../file-format";

const table = [
  ["Email", "Points"],
  ["a@b.co", "1"],
];

async function read(bytes: Buffer, chosen?: FormatOverrides) {
  const { detected, header, rows, blankLineCount } = await readTable(memoryFile(bytes), chosen);
  const { sheet, sheets } = detected.format;
  return { sheet, sheets, headerRow: detected.format.headerRow, table: [header, ...rows], blankLineCount };
}

test("the first sheet of the workbook is read, whatever the order of its parts, unless it is hidden", async () => {
  const sheets: TestSheet[] = [
    { name: "Notes", state: "hidden", rows: [["secret"]] },
    { name: "Customers", rows: table },
    { name: "Old", rows: [["Email"], ["x@y.co"]] },
  ];
  const answer = { sheet: "Customers", sheets: ["Customers", "Old"], headerRow: 1, table, blankLineCount: 0 };
  expect(await read(writeWorkbook(sheets))).toEqual(answer);
  expect(await read(writeWorkbook(sheets), { sheet: "Old" })).toMatchObject({ table: [["Email"], ["x@y.co"]] });
  expect(await read(writeWorkbook(sheets), { sheet: "Notes" })).toMatchObject({ sheet: "Notes" });
  await expect(read(writeWorkbook(sheets), { sheet: "None" })).rejects.toMatchObject({
    problem: { code: "SHEET_MISSING", name: "None", others: ["Customers", "Old"] },
  });
});

test("cells are read as a person sees them, without number formats", async () => {
  const strings = [
    "<t>Email</t>",
    "<t>Points</t>",
    "<r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r><rPh><t>over</t></rPh>",
  ];
  const cells: [string, string][] = [
    ['t="s"><v>2</v>', "rich"],
    ['t="s"><v>99</v>', ""],
    ["><v>1234.0</v>", "1234"],
    ["><v>1.5E3</v>", "1500"],
    ["><v>12345678901</v>", "12345678901"],
    ["><v>0.30000000000000004</v>", "0.3"],
    ["><v>1E-7</v>", "0.0000001"],
    ["><v>-0</v>", "0"],
    ['s="3"><v>1000</v>', "1000"],
    ['s="1"><v>44927</v>', "2023-01-01"],
    ['s="2"><v>44927.5</v>', "2023-01-01 12:00:00"],
    ['s="4"><v>0.25</v>', "06:00:00"],
    ['s="1"><v>59</v>', "1900-02-28"],
    ['s="1"><v>-1</v>', "-1"],
    ['t="str"><f>"a"&amp;"b"</f><v>ab</v>', "ab"],
    ["><f>SUM(1,2)</f><v>3</v>", "3"],
    ["><f>NOW()</f>", ""],
    ['t="b"><v>1</v>', "TRUE"],
    ['t="e"><v>#N/A</v>', "#N/A"],
    ['t="d"><v>2023-01-01T00:00:00</v>', "2023-01-01"],
    ['t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is>', "in line"],
    ['t="inlineStr"><is><t>a_x000D_b</t></is>', "a\rb"],
    ['t="inlineStr"><is><t>_x005F_x000D_ _xD83D__xDE00_</t></is>', "_x000D_ 😀"],
    ['t="inlineStr"><is><t>_x0000_ _xD83D_</t></is>', "_x0000_ _xD83D_"],
  ];
  const header = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
  const rows = cells.map(([xml]) => `<row><c t="inlineStr"><is><t>a@b.co</t></is></c><c ${xml}</c></row>`);
  const answer = await read(writeSheet(header + rows.join(""), [sharedStrings(strings)]));
  expect(answer.table.slice(1).map((row) => row?.[1])).toEqual(cells.map(([, text]) => text));
});

test("cells and rows stand where they say, gaps are empty, blank rows do not count", async () => {
  const cell = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [
    `<row r="1">${cell("A1", "Loyalty export")}</row>`,
    `<row r="3">${cell("B3", " ")}</row>`,
    `<row r="5">${cell("A5", "Email")}${cell("C5", "Points")}${cell("D5", "Note")}</row>`,
    `<row r="6">${cell("A6", "a@b.co")}${cell("C6", "1")}<c r="XFD6" s="1"/></row>`,
    `<row r="9">${cell("A9", "c@d.co")}${cell("C9", "2")}${cell("E9", "too far")}</row>`,
  ];
  expect(await read(writeSheet(rows.join("")))).toEqual({
    sheet: "Sheet1",
    sheets: ["Sheet1"],
    headerRow: 2,
    table: [
      ["Email", "", "Points", "Note"],
      ["a@b.co", "", "1", ""],
      ["c@d.co", "", "2", "", "too far"],
    ],
    blankLineCount: 1,
  });
});

test("dates of a workbook that counts from 1904", async () => {
  const rows =
    '<row><c t="str"><v>Email</v></c><c t="str"><v>Day</v></c></row><row><c t="str"><v>a@b.co</v></c><c s="1"><v>43465</v></c></row>';
  const bytes = writeSheet(rows);
  const plain = await read(bytes);
  expect(plain.table[1]).toEqual(["a@b.co", "2018-12-31"]);
  const content =
    '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>';
  const since1904 = await read(writeSheet(rows, [{ name: "xl/workbook.xml", content }]));
  expect(since1904.table[1]).toEqual(["a@b.co", "2023-01-01"]);
});

test("a sheet without rows is told, and what there is instead", async () => {
  const bytes = writeWorkbook([
    { name: "Empty", rows: "" },
    { name: "Full", rows: [["Tier", "From"]] },
  ]);
  await expect(read(bytes)).rejects.toMatchObject({
    problem: { code: "SHEET_EMPTY", name: "Empty", others: ["Full"] },
  });
});

test("many rows come in batches, each when the one before was taken", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [`c${index}@b.co`, String(index)]);
  const answer = await read(writeSheet([["Email", "Points"], ...rows]));
  expect(answer.table).toHaveLength(20_001);
  expect(answer.table.at(-1)).toEqual(["c19999@b.co", "19999"]);
});
