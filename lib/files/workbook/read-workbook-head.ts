import type { FileFormat } from "../file-format";
import type { FileLimits, FileSource } from "../file-source";
import { UnreadableFile } from "../unreadable-file";

export async function readWorkbookHead(
  _source: FileSource,
  _limits: FileLimits,
  _sheet: string | undefined,
): Promise<Pick<FileFormat, "sheet" | "sheets"> & { records: string[][] }> {
  throw new UnreadableFile("ARCHIVE");
}
