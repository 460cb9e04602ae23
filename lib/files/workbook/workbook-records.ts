import type { FileLimits, FileSource } from "../file-source";
import type { RecordReader } from "../open-table";
import { UnreadableFile } from "../unreadable-file";

export async function workbookRecords(
  _source: FileSource,
  _limits: FileLimits,
  _sheet: string | undefined,
): Promise<RecordReader> {
  throw new UnreadableFile("ARCHIVE");
}
