import { isErrorFileHeader } from "../files/error-file-header";
import type { Delimiter, FileFormat } from "../files/file-format";
import type { FileSource } from "../files/file-source";
import { openTable, type Table } from "../files/open-table";
import { unprotectCell } from "../files/spreadsheet-cell";
import { fileLimits } from "./file-limits";

export type ImportRecords = Table & {
  /** The delimiter of the file, and of its error file; that of a workbook's is a comma. */
  delimiter: Delimiter;
};

/**
 * Opens the file of an import, the one way in which parse, staging and the error file read it. In an error file of ours the
 * protection against formulas is undone.
 * @throws UnreadableFile here (the file is closed then) or while the batches are read
 */
export async function openImportRecords(source: FileSource, format: FileFormat): Promise<ImportRecords> {
  const { delimiter = "," } = format;
  const table = await openTable(source, format, fileLimits());
  const { header } = table;
  if (!header || !isErrorFileHeader(header)) return { ...table, delimiter };
  return { ...table, delimiter, header: header.map(unprotectCell), batches: unprotected(table.batches) };
}

async function* unprotected(batches: Table["batches"]): Table["batches"] {
  for await (const { firstRowNumber, records } of batches) {
    yield { firstRowNumber, records: records.map((cells) => cells.map(unprotectCell)) };
  }
}
