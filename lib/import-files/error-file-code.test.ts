import { expect, test } from "vitest";
import { memoryFile } from "../testing/memory-file";
import { writeSheet } from "../testing/write-workbook";
import { errorFileCode } from "./error-file-code";
import { rowCheck } from "./row-check";
import { scanFile } from "./scan-file";

const one = "01980f3a-7c2e-7d11-8a5b-3f9e12c4ab07";
const other = "01980f3a-7c2e-7d11-8a5b-3f9e12c4ab08";
const header = ["Row", "Status", "Error code", "Error", "Row check", "Email", "Points"];
const mapping = { emailColumn: 5, pointsColumn: 6 };

function failedRow(email: string, loyaltyImportId: string): string[] {
  const cells = ["1", "FAILED", "CUSTOMER_NOT_FOUND", "It is unknown.", "", email, "5"];
  const check = rowCheck("CUSTOMER_NOT_FOUND", { cells, mapping, ownColumns: 5 }, undefined, loyaltyImportId);
  return cells.with(4, check);
}

async function errorFileOf(...rows: string[][]): Promise<string | undefined> {
  const csv = [header, ...rows].map((cells) => `${cells.join(",")}\n`).join("");
  const scans = await Promise.all(
    [memoryFile(csv), memoryFile(writeSheet([header, ...rows]))].map((file) => scanFile(file)),
  );
  const codes = scans.map((scanned) => scanned.ok && scanned.errorFileOf);
  expect(codes[0]).toBe(codes[1]);
  return codes[0] || undefined;
}

test("the code of an import is made of ten letters, without vowels, from the end of its id", () => {
  expect(errorFileCode(one)).toBe("mscdqgnpbk");
  expect(errorFileCode(one.toUpperCase())).toBe(errorFileCode(one));
  expect(errorFileCode(other)).not.toBe(errorFileCode(one));
});

test("an error file names the import that it comes from, corrected or not", async () => {
  const [first, second] = [failedRow("a@b.co", one), failedRow("c@d.co", one)];
  expect(await errorFileOf(first, second)).toBe(errorFileCode(one));
  expect(await errorFileOf(first.with(5, "right@b.co"), second.with(4, ""))).toBe(errorFileCode(one));
});

test("rows of several error files, or of none, name no import", async () => {
  expect(await errorFileOf(failedRow("a@b.co", one), failedRow("c@d.co", other))).toBeUndefined();
  expect(await errorFileOf(failedRow("a@b.co", one).with(4, ""))).toBeUndefined();
  expect(await errorFileOf(failedRow("a@b.co", one).with(4, "made up by hand"))).toBeUndefined();
  expect(await scanFile(memoryFile("Email,Points\na@b.co,1\n"))).toMatchObject({ ok: true, errorFileOf: undefined });
});

test("an error file of before names no import, but its rows are known again", async () => {
  const old = failedRow("a@b.co", one).map((cell, column) => (column === 4 ? cell.slice(0, 13) : cell));
  expect(await errorFileOf(old)).toBeUndefined();
});
