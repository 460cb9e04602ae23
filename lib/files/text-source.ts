import type { FileFormat } from "./file-format";
import type { FileLimits, FileSource } from "./file-source";
import { isGzip, isZip, refuseForeignBytes } from "./foreign-format";
import { readHead } from "./peek-bytes";
import { unpackGzip } from "./unpack-gzip";
import { UnreadableFile } from "./unreadable-file";

/** Enough to know a file by its first bytes. */
const headBytes = 4_096;

/** @throws UnreadableFile when the file is none that we read */
export async function detectContainer(source: FileSource, limits: FileLimits): Promise<FileFormat["container"]> {
  const head = await readHead(await source(), headBytes);
  if (head.length === 0) throw new UnreadableFile("FILE_EMPTY");
  refuseForeignBytes(head);
  if (isZip(head)) return "XLSX";
  if (!isGzip(head)) return "PLAIN";

  const inner = await readHead(await unpackGzip(source, limits)(), headBytes);
  if (isGzip(inner) || isZip(inner)) throw new UnreadableFile("GZIP_OF_ARCHIVE");
  refuseForeignBytes(inner);
  return "GZIP";
}

/** The text that a file holds, unpacked. */
export function textSource(source: FileSource, container: FileFormat["container"], limits: FileLimits): FileSource {
  return container === "GZIP" ? unpackGzip(source, limits) : source;
}
