import { longTransaction } from "../database/transaction";
import { csvCell, csvText } from "../files/csv-text";
import { protectCell } from "../files/spreadsheet-cell";
import { readFileFormat } from "../import-files/file-format-record";
import type { ImportKey } from "../imports/import-key";
import { putFile } from "../storage/local-storage";
import { revertingImport } from "./require-reverting";
import { type RevertedRow, revertedRows } from "./reverted-rows";
import { revertedSoFar } from "./reverted-so-far";

const columns = ["Row", "Email", "Points taken back", "Balance before", "Balance after", "Shortfall"];

/**
 * Writes the file of the rows that were taken back: what became of each balance, and what was missing. Writing it again
 * replaces it.
 * @returns the storage key, or null when no row has changed a balance
 */
export async function writeRevertReport(key: ImportKey): Promise<string | null> {
  const { fileFormat } = await revertingImport(key);
  // That of a workbook's report is a comma, as of its error file.
  const { delimiter = "," } = readFileFormat(fileFormat) ?? {};
  const { successCount, shortfallCount } = await revertedSoFar(key);
  if (successCount + shortfallCount === 0) return null;
  const storageKey = `revert-reports/${key.siteId}/${key.loyaltyImportId}.csv`;
  await longTransaction((client) => putFile(storageKey, reportText(revertedRows(client, key, delimiter), delimiter)));
  return storageKey;
}

async function* reportText(batches: AsyncGenerator<RevertedRow[]>, delimiter: string) {
  // As in the error file, the mark tells Excel that this is UTF-8.
  yield `\uFEFF${csvText([columns], delimiter, { quoted: true })}`;
  for await (const rows of batches) yield rows.map((row) => lineOf(row, delimiter)).join("");
}

/** Numbers of ours stay numbers, so that a spreadsheet can add them up; only what came from outside is protected. */
function lineOf([rowNumber, email, points]: RevertedRow, delimiter: string): string {
  return `${rowNumber}${delimiter}${csvCell(protectCell(email))}${delimiter}${points}\r\n`;
}
