import type { Readable } from "node:stream";
import { csvRecords } from "../files/csv-records";
import { type Delimiter, detectDelimiter } from "../files/delimiter";
import { unprotectCell } from "../files/spreadsheet-cell";
import { isErrorFileHeader } from "./error-file-header";

/** Bytes from which the delimiter is read. */
const headBytes = 65_536;

export type ImportRecords = {
  delimiter: Delimiter;
  /** The first record, undefined when there is none. */
  header: string[] | undefined;
  /** Data records in batches, with the number of the first one of each (1 is the first data row). */
  batches: AsyncGenerator<{ firstRowNumber: number; records: string[][] }>;
  /** Lets go of the file. To be called by whoever opened it, however far they have read. */
  close(): Promise<void>;
};

/**
 * Opens a file as header and data records, the one way in which parse, staging and the error file read it. In an error
 * file of ours the protection against formulas is undone.
 * @throws NotTextError, CsvFileError here (the file is closed then) or while the batches are read
 */
export async function openImportRecords(bytes: Readable): Promise<ImportRecords> {
  try {
    return await open(bytes);
  } catch (error) {
    bytes.destroy();
    throw error;
  }
}

async function open(bytes: Readable): Promise<ImportRecords> {
  const { head, whole } = await peek(bytes);
  const delimiter = detectDelimiter(head.toString("utf8"));
  const records = csvRecords(whole, delimiter);
  const first = await records.next();
  const [firstRecord, ...rest] = first.done ? [] : first.value;
  const unprotect = firstRecord !== undefined && isErrorFileHeader(firstRecord);
  const header = unprotect ? firstRecord.map(unprotectCell) : firstRecord;

  async function* dataBatches(): ImportRecords["batches"] {
    let firstRowNumber = 1;
    for (let batch: string[][] | undefined = rest; batch; batch = await nextBatch(records)) {
      yield { firstRowNumber, records: unprotect ? batch.map((cells) => cells.map(unprotectCell)) : batch };
      firstRowNumber += batch.length;
    }
  }
  const close = async () => {
    await records.return(undefined);
    bytes.destroy();
  };
  return { delimiter, header, batches: dataBatches(), close };
}

async function nextBatch(records: AsyncGenerator<string[][]>): Promise<string[][] | undefined> {
  const next = await records.next();
  return next.done ? undefined : next.value;
}

/** Reads the beginning and gives back a source that still has it. */
async function peek(bytes: Readable): Promise<{ head: Buffer; whole: AsyncGenerator<Buffer> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const start: Buffer[] = [];
  let length = 0;
  while (length < headBytes) {
    const next = await iterator.next();
    if (next.done) break;
    start.push(next.value);
    length += next.value.length;
  }
  async function* whole() {
    yield* start.splice(0);
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: Buffer.concat(start).subarray(0, headBytes), whole: whole() };
}
