import { detectFormat } from "../files/detect-format";
import type { FileFormat, FormatOverrides } from "../files/file-format";
import type { FileSource } from "../files/file-source";
import { openTable } from "../files/open-table";

const testLimits = { unpackedBytes: 50_000_000 };

/** Reads a whole table, as detected or chosen. */
export async function readTable(source: FileSource, chosen?: FormatOverrides) {
  const detected = await detectFormat(source, testLimits, chosen);
  return { detected, ...(await readAs(source, detected.format)) };
}

/** Reads a whole table as it was decided before. */
export async function readAs(source: FileSource, format: FileFormat) {
  const table = await openTable(source, format, testLimits);
  try {
    const rows: string[][] = [];
    let nextRowNumber = 1;
    for await (const { firstRowNumber, records } of table.batches) {
      if (firstRowNumber !== nextRowNumber)
        throw new Error(`Row ${nextRowNumber} is missing before ${firstRowNumber}.`);
      rows.push(...records);
      nextRowNumber += records.length;
    }
    return { header: table.header, rows, blankLineCount: table.blankLineCount() };
  } finally {
    await table.close();
  }
}
