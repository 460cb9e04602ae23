import { stringify } from "csv-stringify/sync";
import { longTransaction } from "../database/transaction";
import { protectCell } from "../files/spreadsheet-cell";
import { putFile } from "../storage/local-storage";
import { errorFileColumns, isErrorFileHeader } from "./error-file-header";
import { type FailedRow, failedRows } from "./failed-rows";
import type { ImportKey } from "./import-key";
import type { ImportRecords } from "./import-records";
import { openImportFile } from "./open-import-file";
import { RunError } from "./run-error";
import { type RunningImport, runningImport } from "./running-import";

/**
 * Writes the file of the rows that failed: what is wrong with each, then its original cells. It can be corrected and
 * imported as it is. Writing it again replaces it.
 * @returns the storage key, or null when no row failed
 */
export async function writeErrorFile(key: ImportKey): Promise<string | null> {
  const running = await runningImport(key);
  if (running.stagedFailureCount === 0) return null;
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
    await longTransaction((client) => putFile(storageKey, errorFileText(records, failedRows(client, key))));
  } finally {
    await records.close();
  }
}

async function* errorFileText(
  { header = [], delimiter, batches }: ImportRecords,
  failures: AsyncGenerator<FailedRow, undefined>,
) {
  // The error file of an error file has our columns once.
  const ownColumns = isErrorFileHeader(header) ? errorFileColumns.length : 0;
  const line = (cells: string[], quoted = false) =>
    stringify([cells.map(protectCell)], { delimiter, quoted, record_delimiter: "\r\n" });

  // The mark at the beginning tells Excel that this is UTF-8; the quotes keep other separators in names from being taken for ours.
  yield `\uFEFF${line([...errorFileColumns, ...header.slice(ownColumns)], true)}`;
  let failure = (await failures.next()).value;
  for await (const { firstRowNumber, records } of batches) {
    let text = "";
    while (failure && failure.rowNumber < firstRowNumber + records.length) {
      const cells = records[failure.rowNumber - firstRowNumber] ?? [];
      const { rowNumber, errorCode, error } = failure;
      text += line([String(rowNumber), "FAILED", errorCode, error, ...cells.slice(ownColumns)]);
      failure = (await failures.next()).value;
    }
    if (text !== "") yield text;
    if (!failure) return;
  }
}
