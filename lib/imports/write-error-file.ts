import { stringify } from "csv-stringify/sync";
import { protectCell } from "../files/spreadsheet-cell";
import { putFile } from "../storage/local-storage";
import { errorFileColumns, isErrorFileHeader } from "./error-file-header";
import { type FailedRow, failedRows } from "./failed-rows";
import type { ImportKey } from "./import-key";
import { openImportFile } from "./open-import-file";
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
  const ownColumns = isErrorFileHeader(header) ? errorFileColumns.length : 0;
  const line = (cells: string[], quoted = false) =>
    stringify([cells.map(protectCell)], { delimiter, quoted, record_delimiter: "\r\n" });

  // The mark at the beginning tells Excel that this is UTF-8; the quotes keep other separators in names from being taken for ours.
  yield `\uFEFF${line([...errorFileColumns, ...header.slice(ownColumns)], true)}`;
  let failure: FailedRow | undefined = first;
  try {
    for await (const { firstRowNumber, records } of batches) {
      let text = "";
      while (failure && failure.rowNumber < firstRowNumber + records.length) {
        const cells = records[failure.rowNumber - firstRowNumber] ?? [];
        const { rowNumber, errorCode, error } = failure;
        text += line([String(rowNumber), "FAILED", errorCode, error, ...cells.slice(ownColumns)]);
        const next = await others.next();
        failure = next.done ? undefined : next.value;
      }
      if (text !== "") yield text;
      if (!failure) return;
    }
  } finally {
    await close();
  }
}
