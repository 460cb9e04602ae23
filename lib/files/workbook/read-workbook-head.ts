import type { FileLimits, FileSource } from "../file-source";
import { UnreadableFile } from "../unreadable-file";
import { openWorkbook } from "./open-workbook";

export type WorkbookHead = { sheet: string; sheets: string[]; records: string[][] };

/** Rows from which the header is found. */
const headRows = 500;

/** Reads the first rows of a sheet, all as long as the longest: a row of a sheet ends at its last cell with text. */
export async function readWorkbookHead(
  source: FileSource,
  limits: FileLimits,
  chosen: string | undefined,
): Promise<WorkbookHead> {
  const { sheet, sheets, batches, close } = await openWorkbook(source, limits, chosen);
  try {
    const records = await readFirst(batches);
    const others = sheets.filter((name) => name !== sheet);
    if (records.length === 0) throw new UnreadableFile("SHEET_EMPTY", { name: sheet, others });
    const width = Math.max(...records.map(({ length }) => length));
    for (const record of records) while (record.length < width) record.push("");
    return { sheet, sheets, records };
  } finally {
    await close();
  }
}

async function readFirst(batches: AsyncGenerator<string[][]>): Promise<string[][]> {
  const records: string[][] = [];
  try {
    for await (const batch of batches) {
      records.push(...batch.slice(0, headRows - records.length));
      if (records.length >= headRows) break;
    }
  } catch (error) {
    // What is wrong with a later row is told, with its number, when all are read.
    if (records.length === 0) throw error;
  }
  return records;
}
