import { stringify } from "csv-stringify/sync";
import { errorFileColumns, ownColumnCount } from "../files/error-file-header";
import { protectCell } from "../files/spreadsheet-cell";
import type { ImportRecords } from "../import-files/import-records";
import { RowReader } from "../import-files/row-reader";
import type { NumberFormat } from "../rows/number-format";
import type { ColumnMapping } from "../rows/read-row";
import type { WaitingRow } from "./waiting-corrections";

/**
 * The file of the rows that are run again, in the form of an error file: `Row` names their place in the first file. Points are
 * written in plain digits, because the column that explained their separators is not there any more. `Row check` is empty:
 * every row is judged anew.
 * @param waiting by row number, in the order of the file
 */
export async function* correctedFileText(
  { header = [], delimiter, batches }: ImportRecords,
  mapping: ColumnMapping,
  format: NumberFormat,
  waiting: ReadonlyMap<number, WaitingRow>,
): AsyncGenerator<string> {
  const ownColumns = ownColumnCount(header);
  const reader = new RowReader(header, mapping);
  const text = (cells: string[]) =>
    stringify([cells.map(storable).map(protectCell)], { delimiter, quoted: true, record_delimiter: "\r\n" });
  yield text([...errorFileColumns, ...header.slice(ownColumns)]);
  for await (const { firstRowNumber, records } of batches) {
    for (const [index, cells] of records.entries()) {
      const rowNumber = firstRowNumber + index;
      const row = waiting.get(rowNumber);
      if (!row) continue;
      const corrected = correctedCells(cells, header.length, mapping, row);
      const read = reader.readCorrected(cells, row.correction, format);
      if (read.ok) corrected[mapping.pointsColumn] = String(read.points);
      yield text([String(rowNumber), "CORRECTED", row.errorCode, row.error, "", ...corrected.slice(ownColumns)]);
    }
  }
}

/** A row without the cells of the header gets them when a person has given both that count, and stays wrong otherwise. */
function correctedCells(
  cells: readonly string[],
  columnCount: number,
  { emailColumn, pointsColumn }: ColumnMapping,
  { correction: { email, points } }: WaitingRow,
): string[] {
  const isWhole = email !== undefined && points !== undefined;
  const corrected = isWhole ? Array.from({ length: columnCount }, (_, column) => cells[column] ?? "") : [...cells];
  if (email !== undefined) corrected[emailColumn] = email;
  if (points !== undefined) corrected[pointsColumn] = points;
  return corrected;
}

/** What a file in UTF-8 can hold: no half characters of UTF-16, and no NUL, which would make it look like no text. */
function storable(cell: string): string {
  return cell.replaceAll("\0", "").toWellFormed();
}
