import { stringify } from "csv-stringify/sync";
import { protectCell, protectNumber } from "../files/spreadsheet-cell";
import { impliedDecimal } from "../rows/number-format";
import { numberText } from "../rows/number-text";
import { putFile } from "../storage/local-storage";
import { errorFileColumns, ownColumnCount } from "./error-file-header";
import { type FailedRow, failedRows } from "./failed-rows";
import { findNumberFormat } from "./find-number-format";
import type { ImportKey } from "./import-key";
import { openImportFile } from "./open-import-file";
import { rowCheck } from "./row-check";
import { type RunningImport, runningImport } from "./running-import";

/**
 * Writes the file of the rows that failed: what is wrong with each, then its original cells. It can be corrected and
 * imported as it is. Writing it again replaces it.
 * @returns the storage key, or null when no row failed
 */
export async function writeErrorFile(key: ImportKey): Promise<string | null> {
  const running = await runningImport(key);
  const failures = failedRows(key);
  const first = await failures.next();
  if (first.done) return null;
  const storageKey = `error-files/${key.siteId}/${key.loyaltyImportId}.csv`;
  await putFile(storageKey, errorFileText(running, first.value, failures));
  return storageKey;
}

async function* errorFileText(running: RunningImport, first: FailedRow, others: AsyncGenerator<FailedRow>) {
  const { header = [], delimiter, batches, close } = await openImportFile(running);
  // The error file of an error file has our columns once.
  const ownColumns = ownColumnCount(header);
  const decimalOf = decimalFinder(running);

  // The mark at the beginning tells Excel that this is UTF-8. A line `sep=;` would tell it the separator too, but then it no
  // longer heeds the mark, and other programs take the line for a row; the separator is the one that the merchant's own file has.
  const columns = [...errorFileColumns, ...header.slice(ownColumns)].map(protectCell);
  yield `\uFEFF${csvText([columns], delimiter, { quoted: true })}`;
  let failure: FailedRow | undefined = first;
  try {
    for await (const { firstRowNumber, records } of batches) {
      const rows: string[][] = [];
      while (failure && failure.rowNumber < firstRowNumber + records.length) {
        const cells = records[failure.rowNumber - firstRowNumber] ?? [];
        const check = rowCheck(
          failure.errorCode,
          { cells, mapping: running.mapping, ownColumns },
          await decimalOf(cells),
        );
        rows.push([...reportCells(failure, check), ...originalCells(cells, running).slice(ownColumns)]);
        const next = await others.next();
        failure = next.done ? undefined : next.value;
      }
      if (rows.length > 0) yield csvText(rows, delimiter);
      if (!failure) return;
    }
  } finally {
    await close();
  }
}

function reportCells({ rowNumber, errorCode, error }: FailedRow, check: string): string[] {
  return [String(rowNumber), "FAILED", errorCode, protectCell(error), check];
}

function originalCells(cells: readonly string[], { mapping }: RunningImport): string[] {
  return cells.map((cell, column) => (column === mapping.pointsColumn ? protectNumber(cell) : protectCell(cell)));
}

/**
 * Quotes cells that hold any separator or line end, whichever this file has: a program that guesses the separator, ours too, would
 * take it for one.
 */
function csvText(rows: string[][], delimiter: string, { quoted = false } = {}): string {
  const quoted_match = /[,;\t|"\r\n]|^\s|\s$/;
  return stringify(rows, { delimiter, quoted, quoted_match, record_delimiter: "\r\n" });
}

/**
 * How the column of points was read, for rows whose points only the column explains: alone in the error file, they could not be
 * read any more. The file is read once more for the first of them.
 */
function decimalFinder(running: RunningImport) {
  let found: Promise<"," | "." | undefined> | undefined;
  return async (cells: readonly string[]) => {
    if (numberText(cells[running.mapping.pointsColumn] ?? "")?.readings.length !== 2) return undefined;
    found ??= findNumberFormat(running).then(({ format }) => impliedDecimal(format));
    return found;
  };
}
