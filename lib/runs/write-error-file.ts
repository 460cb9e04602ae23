import { longTransaction } from "../database/transaction";
import { csvCell, csvText } from "../files/csv-text";
import { errorFileColumns, ownColumnCount } from "../files/error-file-header";
import { protectCell, protectNumber } from "../files/spreadsheet-cell";
import type { ImportRecords } from "../import-files/import-records";
import { openImportFile } from "../import-files/open-import-file";
import { readPointsFormat } from "../import-files/points-format";
import { rowCheck } from "../import-files/row-check";
import type { ImportKey } from "../imports/import-key";
import { RunError } from "../imports/run-error";
import { impliedDecimal, type NumberFormat, undecidedFormat } from "../rows/number-format";
import { numberText } from "../rows/number-text";
import type { ColumnMapping } from "../rows/read-row";
import { putFile } from "../storage/local-storage";
import { type FailedRow, failedRows } from "./failed-rows";
import { FailureQueue } from "./failure-queue";
import { type RunningImport, runningImport } from "./running-import";
import { writtenSoFar } from "./written-so-far";

/** Cells of a malformed row beyond the header that are repeated: enough to see what is wrong with it. */
const maxExtraCells = 20;

/**
 * Writes the file of the rows that failed: what is wrong with each, then its original cells. It can be corrected and
 * imported as it is. Writing it again replaces it.
 * @returns the storage key, or null when no row failed
 */
export async function writeErrorFile(key: ImportKey): Promise<string | null> {
  const running = await runningImport(key);
  if ((await writtenSoFar(key)).failureCount === 0) return null;
  const storageKey = `error-files/${key.siteId}/${key.loyaltyImportId}.csv`;
  try {
    await storeErrorFile(storageKey, running, key);
    return storageKey;
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    throw new RunError(`The list of the rows that failed could not be written. ${error.message}`, { cause: error });
  }
}

async function storeErrorFile(storageKey: string, running: RunningImport, key: ImportKey): Promise<void> {
  // Opened before the transaction, which must not need a second connection.
  const records = await openImportFile(running);
  try {
    await longTransaction((client) => putFile(storageKey, errorFileText(running, records, failedRows(client, key))));
  } finally {
    await records.close();
  }
}

async function* errorFileText(
  { id, mapping, pointsFormat }: RunningImport,
  { header = [], delimiter, batches }: ImportRecords,
  failures: AsyncGenerator<FailedRow[], undefined>,
) {
  // The error file of an error file has our columns once.
  const ownColumns = ownColumnCount(header);
  const decimalOf = decimalFinder(readPointsFormat(pointsFormat)?.decided.format ?? undecidedFormat);

  // The mark at the beginning tells Excel that this is UTF-8. A line `sep=;` would tell it the separator too, but then it no
  // longer heeds the mark, and other programs take the line for a row; the separator is the one that the merchant's own file has.
  const columns = [...errorFileColumns, ...header.slice(ownColumns)].map(protectCell);
  yield `\uFEFF${csvText([columns], delimiter, { quoted: true })}`;
  const lineOf = (failure: FailedRow, cells: readonly string[]) => {
    const decimal = decimalOf(cells[mapping.pointsColumn] ?? "");
    const check = rowCheck(failure.errorCode, { cells, mapping, ownColumns }, decimal, id);
    const originals = originalCells(cells.slice(0, header.length + maxExtraCells), mapping);
    const line = [...reportCells(failure, check), ...originals.slice(ownColumns)];
    return `${line.map(csvCell).join(delimiter)}\r\n`;
  };
  const queue = new FailureQueue(failures);
  for await (const { firstRowNumber, records } of batches) {
    for await (const piece of queue.before(firstRowNumber + records.length)) {
      yield piece.map((failure) => lineOf(failure, records[failure.rowNumber - firstRowNumber] ?? [])).join("");
    }
    if (queue.isOver) return;
  }
}

function reportCells({ rowNumber, errorCode, error }: FailedRow, check: string): string[] {
  return [String(rowNumber), "FAILED", errorCode, protectCell(error), check];
}

function originalCells(cells: readonly string[], { pointsColumn }: ColumnMapping): string[] {
  return cells.map((cell, column) => (column === pointsColumn ? protectNumber(cell) : protectCell(cell)));
}

/**
 * How the column of points was read, for cells that only the column explains: alone in the error file, they could not be read
 * any more.
 */
function decimalFinder(format: NumberFormat) {
  const decimal = impliedDecimal(format);
  return (cell: string) => (numberText(cell)?.readings.length === 2 ? decimal : undefined);
}
