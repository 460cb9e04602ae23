import type { FileLimits, FileSource } from "../file-source";
import type { RecordReader } from "../open-table";
import { UnreadableFile } from "../unreadable-file";
import { startWorker, type WorkbookWorker } from "./start-worker";

/** The packed file is held in memory while it is read. */
const maxFileBytes = 64 * 1_048_576;

export type OpenWorkbook = RecordReader & {
  /** The sheet that is read, and the names of all that can be chosen. */
  sheet: string;
  sheets: string[];
};

/**
 * Opens a workbook, in a worker of its own. Cells are texts as a person sees them without a number format.
 * @param sheet the one to be read; the first one that is not hidden when none is named
 * @throws UnreadableFile
 */
export async function openWorkbook(source: FileSource, limits: FileLimits, sheet?: string): Promise<OpenWorkbook> {
  const bytes = await readAll(source);
  const worker = startWorker({ bytes, sheet, unpackedBytes: limits.unpackedBytes });
  try {
    const answer = await worker.next();
    if (answer.kind !== "sheets") throw new Error("The worker did not begin with the sheets.");
    return { sheet: answer.sheet, sheets: answer.sheets, ...readRecords(worker), close: worker.stop };
  } catch (error) {
    await worker.stop();
    throw error;
  }
}

function readRecords(worker: WorkbookWorker): Omit<RecordReader, "close"> {
  let blankRowCount = 0;
  async function* batches() {
    try {
      for (;;) {
        const answer = await worker.next();
        if (answer.kind === "sheets") continue;
        blankRowCount = answer.blankRowCount;
        if (answer.kind === "end") return;
        yield answer.rows;
      }
    } finally {
      await worker.stop();
    }
  }
  return { batches: batches(), blankLineCount: () => blankRowCount };
}

/** The file in memory of its own, which can be handed to a worker. */
async function readAll(source: FileSource): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of await source()) {
    pieces.push(piece);
    length += piece.length;
    if (length > maxFileBytes) throw new UnreadableFile("WORKBOOK_TOO_LARGE");
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
