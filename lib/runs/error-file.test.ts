import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RowErrorCode } from "@/prisma/client/enums";
import { addCustomers } from "../customers/add-customers";
import { pool } from "../database/pool";
import { detectFormat } from "../files/detect-format";
import { errorFileColumns } from "../files/error-file-header";
import { fileLimits } from "../import-files/file-limits";
import { openImportRecords } from "../import-files/import-records";
import type { ImportKey } from "../imports/import-key";
import { readFile } from "../storage/local-storage";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, parsedImport, runImport, value } from "../testing/import-file";
import { memoryFile } from "../testing/memory-file";
import { testCaller } from "../testing/test-caller";
import { writeSheet } from "../testing/write-workbook";
import { executeImport } from "./execute-import";
import { failedRowsPage } from "./failed-rows";

const own = errorFileColumns.length;

const hostileCell = fc.oneof(
  fc.constantFrom(
    "=cmd|' /C calc'!A0",
    "-5",
    "+tag@x.com",
    "@SUM(A1)",
    "'=1",
    "''",
    '"',
    "\t=1",
    "a\nb",
    "a\rb",
    " x ",
  ),
  fc.constantFrom(
    "Jo;=HYPERLINK(A1)",
    "1.000",
    "'1.000",
    "2024-01-05",
    "00123",
    "😀",
    "\ufeff=1",
    "=1;\r\n=2",
    ",",
    ";",
    "|",
  ),
  fc.array(fc.constantFrom(..."'\"=+-@,;|\t\r\n 1.a😀"), { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 10 }).map((text) => text.replaceAll("\0", "")),
);

async function siteWith(...emails: string[]): Promise<string> {
  const siteId = await createTestSite();
  value(await addCustomers(siteId, { customers: emails.map((email) => ({ email })) }));
  return siteId;
}

async function errorFile(key: ImportKey): Promise<string> {
  const { errorFileKey } = await currentImport(key);
  const bytes = errorFileKey ? await readFile(errorFileKey) : undefined;
  return bytes ? (await buffer(bytes)).toString("utf8") : "";
}

/** The original cells that an error file holds, as the app itself reads them. */
async function originals(text: string): Promise<string[][]> {
  const source = memoryFile(text);
  const { format } = await detectFormat(source, fileLimits());
  const { header = [], batches, close } = await openImportRecords(source, format);
  const rows = [header];
  for await (const { records } of batches) rows.push(...records);
  await close();
  return rows.map((cells) => cells.slice(own));
}

test("whatever the cells, an error file gives them back, and so does the error file of an error file", async () => {
  const siteId = await createTestSite();
  const given = fc.record({
    names: fc.tuple(hostileCell, hostileCell),
    rows: fc.array(fc.tuple(hostileCell, hostileCell, hostileCell), { minLength: 1, maxLength: 8 }),
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
  });
  await fc.assert(
    fc.asyncProperty(given, async ({ names, rows, delimiter }) => {
      const header = ["Email", "Points", ...names];
      // No customer has this email: every row fails, whatever else is in it.
      const table = [header, ...rows.map((cells) => ["nobody@x.example", ...cells])];
      const file = stringify(table, { delimiter, quoted: true });
      const mapping = (first: number) => [
        { columnName: "EMAIL", columnIndex: first },
        { columnName: "POINTS", columnIndex: first + 1 },
      ];
      let text = file;
      for (const firstColumn of [0, own]) {
        const { id } = await parsedImport(siteId, text);
        const headerMappingInfo = { headerMappings: mapping(firstColumn) };
        value(await executeImport(testCaller(siteId), { loyaltyImportId: id, headerMappingInfo }));
        const key = { siteId, loyaltyImportId: id };
        await runImport(key);
        text = await errorFile(key);
        expect(await originals(text)).toEqual(table);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

/** What programs do to a file that is opened and saved. */
const spreadsheets: Record<string, (table: string[][]) => string[][]> = {
  none: (table) => table,
  // Keeps apostrophes, has one line end in cells, writes dates its own way, fills all rows up to the longest.
  excel: (table) => {
    const width = Math.max(...table.map((cells) => cells.length));
    return table.map((cells) =>
      Array.from({ length: width }, (_, column) =>
        (cells[column] ?? "")
          .replace(/\r\n?/g, "\n")
          .replace(/^2024-01-05$/, "05.01.24")
          .replace(/^00123$/, "123"),
      ),
    );
  },
  // Takes an apostrophe for the mark of text, and does not write it.
  sheets: (table) => table.map((cells) => cells.map((cell) => cell.replace(/^'/, ""))),
};

/** A row that fails, and how a person corrects it; both for a customer that no other row is for. */
type FailingRow = { code: RowErrorCode; wrong: string[]; right: string[] };

const failures: ((customer: string, note: string) => FailingRow)[] = [
  ...(["N/A", "1e3", "٤٢"] as const).map((points) => badPoints("POINTS_INVALID", points)),
  ...(["1.000", "1,234", " 2,000 "] as const).map((points) => badPoints("POINTS_AMBIGUOUS", points)),
  badPoints("POINTS_OUT_OF_RANGE", "-3"),
  badPoints("POINTS_MISSING", ""),
  badEmail("EMAIL_MISSING", " "),
  badEmail("EMAIL_INVALID", "=nobody"),
  badEmail("CUSTOMER_NOT_FOUND", "+nobody@x.example"),
  badEmail("DUPLICATE_EMAIL", " FIRST@x.example"),
  (customer, note) => ({
    code: "ROW_MALFORMED",
    wrong: [customer, "77"],
    right: [customer, "77", `x${note}`, "2024-01-05"],
  }),
  (customer, note) => ({
    code: "ROW_MALFORMED",
    wrong: [customer, "77", note, "2024-01-05", "too many"],
    right: [customer, "77", `${note}, too many`, "2024-01-05"],
  }),
];

function badPoints(code: RowErrorCode, points: string) {
  return (customer: string, note: string): FailingRow => ({
    code,
    wrong: [customer, points, note, "2024-01-05"],
    right: [customer, "77", note, "2024-01-05"],
  });
}

function badEmail(code: RowErrorCode, email: string) {
  return (customer: string, note: string): FailingRow => ({
    code,
    wrong: [email, "77", note, "00123"],
    right: [customer, "77", note, "00123"],
  });
}

const correctedFile = fc.record({
  rows: fc.array(fc.record({ failure: fc.constantFrom(...failures), note: hostileCell, corrected: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  }),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  spreadsheet: fc.constantFrom(...Object.keys(spreadsheets)),
});

/** Executes a file by the names of its columns, whatever its values look like. */
async function executedFile(siteId: string, content: string | Buffer): Promise<ImportKey> {
  const { id, headerValues } = await parsedImport(siteId, content);
  const column = (columnName: string, name: string) => ({ columnName, columnIndex: headerValues.indexOf(name) });
  const headerMappings = [column("EMAIL", "Email"), column("POINTS", "Points")];
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id, headerMappingInfo: { headerMappings } }));
  return { siteId, loyaltyImportId: id };
}

test("of an error file that was opened, saved and uploaded again only the corrected rows are imported", async () => {
  await fc.assert(
    fc.asyncProperty(correctedFile, async ({ rows, delimiter, spreadsheet }) => {
      const customer = (index: number) => `customer.${index}@x.example`;
      const failing = rows.map(({ failure, note }, index) => failure(customer(index), note));
      const siteId = await siteWith("first@x.example", ...rows.map((_, index) => customer(index)));
      const table = [
        ["Email", "Points", "Note", "Date"],
        ["first@x.example", "1", "", ""],
        ...failing.map(({ wrong }) => wrong),
      ];
      const first = await executedFile(siteId, stringify(table, { delimiter, quoted: true }));
      await runImport(first);
      expect(await errorCodes(first)).toEqual(failing.map(({ code }) => code));

      const [header = [], ...failed]: string[][] = parse(await errorFile(first), {
        bom: true,
        delimiter,
        relax_column_count: true,
      });
      const edited = failed.map((cells, index) =>
        rows[index]?.corrected ? [...cells.slice(0, own), ...(failing[index]?.right ?? [])] : cells,
      );
      const saved = spreadsheets[spreadsheet]?.([header, ...edited]) ?? [];
      const second = await executedFile(siteId, stringify(saved, { delimiter, quoted: true }));
      await runImport(second);
      const stillFailing = failing.filter((_, index) => !rows[index]?.corrected);
      expect(await errorCodes(second)).toEqual(stillFailing.map(({ code }) => code));
      expect(await balances(siteId)).toEqual({
        "first@x.example": 1,
        ...Object.fromEntries(rows.map(({ corrected }, index) => [customer(index), corrected ? 77 : null])),
      });
    }),
    { numRuns: 40 },
  );
}, 120_000);

async function errorCodes(key: ImportKey): Promise<RowErrorCode[]> {
  return (await failedRowsPage(key, 0, 1_000)).map(({ errorCode }) => errorCode);
}

/** Balances by email; null for a customer without an account. */
async function balances(siteId: string): Promise<Record<string, number | null>> {
  const { rows } = await pool().query(
    "SELECT email, CASE WHEN account_created_date IS NOT NULL THEN balance END AS balance FROM customer WHERE site_id = $1",
    [siteId],
  );
  return Object.fromEntries(rows.map((row) => [row.email, row.balance]));
}

test("a row that came back as it was says so", async () => {
  const siteId = await siteWith("a@b.co", "c@d.co", "e@f.co");
  const first = await executedFile(siteId, 'Email,Points,Note\na@b.co,1,x\na@b.co,2,y\nc@d.co,"1,234",z\ne@f.co,5\n');
  await runImport(first);
  const second = await executedFile(siteId, await errorFile(first));
  await runImport(second);
  expect((await failedRowsPage(second, 0, 10)).map(({ error }) => error)).toEqual([
    "This row was not corrected. Its email is that of an earlier row, which counts. Correct the email or remove this row; if it is meant to count, empty its cell under “Row”.",
    "This row was not corrected. “1,234” could mean 1234 or 1.234, and the other rows do not settle it. Write it without the separator.",
    "This row was not corrected. The number of its cells did not fit the header. Put each value into its column; if all are where they belong, empty the row’s cell under “Row”.",
  ]);
  for (const emptied of [/,[a-z]{23}(?=,)/g, /^\d+(?=,FAILED,)/gm]) {
    const meant = (await errorFile(second)).replaceAll(emptied, (cell) => (cell.startsWith(",") ? "," : ""));
    const third = await executedFile(siteId, meant);
    expect(await runImport(third)).toMatchObject({ successCount: 1, failureCount: 2 });
    expect(await balances(siteId)).toMatchObject({ "a@b.co": 2, "c@d.co": null });
  }
});

test("points are read in an error file as they were in the whole column, and what was added since is found", async () => {
  const siteId = await siteWith("a@b.co");
  const first = await executedFile(siteId, 'Email,Points\na@b.co,"1,234,567"\nnew@b.co,"1,234"\n');
  expect(await runImport(first)).toMatchObject({ successCount: 1, failureCount: 1 });
  value(await addCustomers(siteId, { customers: [{ email: "new@b.co" }] }));
  const second = await executedFile(siteId, await errorFile(first));
  expect(await runImport(second)).toMatchObject({ successCount: 1, failureCount: 0 });
  expect(await balances(siteId)).toEqual({ "a@b.co": 1_234_567, "new@b.co": 1234 });
});

test("an error file that was written before checks named the import is understood", async () => {
  const siteId = await siteWith("a@b.co");
  const first = await executedFile(siteId, "Email,Points\na@b.co,1\na@b.co,2\n");
  await runImport(first);
  const old = (await errorFile(first)).replace(/,([a-z]{13})[a-z]{10},/, ",$1,");
  const second = await executedFile(siteId, old);
  expect(await runImport(second)).toMatchObject({ successCount: 0, failureCount: 1 });
  expect(await errorCodes(second)).toEqual(["DUPLICATE_EMAIL"]);
});

test("an error file that was written before rows had a check is still one", async () => {
  const siteId = await siteWith("a@b.co");
  const old = "\uFEFFRow,Status,Error code,Error,Email,Points,Note\r\n3,FAILED,POINTS_INVALID,Text,a@b.co,12,'=1\r\n";
  const again = await parsedImport(siteId, old);
  expect(again).toMatchObject({ emailColumn: 4, pointsColumn: 5 });
  expect(again.sampleRows).toEqual([["3", "FAILED", "POINTS_INVALID", "Text", "a@b.co", "12", "=1"]]);
});

test("a line break in a cell stays in its cell, with whatever line end", async () => {
  const siteId = await createTestSite();
  const key = await executedFile(siteId, 'Email,Points,Note\nx@b.co,1,"one\ntwo"\ny@b.co,1,"one\rtwo"\n');
  await runImport(key);
  const text = await errorFile(key);
  expect(text.match(/"one\ntwo"|"one\rtwo"/g)).toHaveLength(2);
  expect(parse(text, { bom: true }).map((cells: string[]) => cells.length)).toEqual([8, 8, 8]);
});

test("cells of a sheet in columns without a name are read, and come back with the error file", async () => {
  const siteId = await siteWith("a@b.co", "c@d.co");
  const rows = [
    ["Email", "Points"],
    ["a@b.co", "1", "", "note"],
    ["c@d.co", "N/A", "one", "two", "three"],
  ];
  const first = await executedFile(siteId, writeSheet(rows));
  expect(await runImport(first)).toMatchObject({ successCount: 1, failureCount: 1 });
  const text = await errorFile(first);
  expect(await originals(text)).toEqual([
    ["Email", "Points", "", "", ""],
    ["c@d.co", "N/A", "one", "two", "three"],
  ]);
  const second = await executedFile(siteId, text.replace(",N/A,", ",5,"));
  expect(await runImport(second)).toMatchObject({ successCount: 1, failureCount: 0 });
  expect(await balances(siteId)).toEqual({ "a@b.co": 1, "c@d.co": 5 });
});
