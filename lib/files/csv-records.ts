import { CsvError } from "csv-parse";
import type { Delimiter } from "./file-format";
import { maxRecordLength } from "./line-parser";
import { RecordCollector } from "./record-collector";
import { UnreadableFile } from "./unreadable-file";

/** Bytes without a line end. Cells without text weigh nothing in the length of a record, but in memory they do. */
const maxLineBytes = 4 * maxRecordLength;

export type CsvRecords = {
  batches: AsyncGenerator<string[][]>;
  /** Lines without text that were left out, so far. */
  blankLineCount(): number;
};

/**
 * Reads CSV in batches of records. Cells stay text; records of any length are passed on as they are.
 * @param utf8 text without a byte order mark
 */
export function csvRecords(utf8: AsyncIterable<Buffer>, delimiter: Delimiter): CsvRecords {
  const collector = new RecordCollector(delimiter);
  return { batches: batchesOf(utf8, collector), blankLineCount: () => collector.blankLineCount };
}

/** @throws UnreadableFile whose row is the number of the record: 1 is the first one */
async function* batchesOf(utf8: AsyncIterable<Buffer>, collector: RecordCollector): AsyncGenerator<string[][]> {
  try {
    for await (const piece of boundedLines(utf8)) {
      collector.parse(piece);
      const batch = collector.takeBatch();
      if (batch.length > 0) yield batch;
    }
    collector.finish();
    const batch = collector.takeBatch();
    if (batch.length > 0) yield batch;
  } catch (error) {
    throw toUnreadable(error, collector);
  }
}

async function* boundedLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let lineBytes = 0;
  for await (const piece of bytes) {
    const end = Math.max(piece.lastIndexOf(10), piece.lastIndexOf(13));
    lineBytes = end === -1 ? lineBytes + piece.length : piece.length - end - 1;
    if (lineBytes > maxLineBytes) throw new UnreadableFile("FIELD_TOO_LARGE");
    yield piece;
  }
}

function toUnreadable(error: unknown, collector: RecordCollector): unknown {
  const row = collector.recordCount + 1;
  if (error instanceof UnreadableFile) {
    const { code } = error.problem;
    return code === "TOO_MANY_COLUMNS" || code === "FIELD_TOO_LARGE" ? new UnreadableFile(code, { row }) : error;
  }
  if (!(error instanceof CsvError)) return error;
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return new UnreadableFile("QUOTE_NOT_CLOSED", { row });
  // A record without end is most often a quotation mark without end.
  if (error.code === "CSV_MAX_RECORD_SIZE") {
    return new UnreadableFile(collector.isInsideQuotes ? "QUOTE_NOT_CLOSED" : "FIELD_TOO_LARGE", { row });
  }
  return new UnreadableFile("NO_TABLE", { row });
}
