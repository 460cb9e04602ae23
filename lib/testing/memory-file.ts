import { Readable } from "node:stream";
import type { FileSource } from "../files/file-source";

/** A file in memory that comes in pieces of a few bytes, so that every boundary falls somewhere. */
export function memoryFile(content: string | Buffer, pieceBytes = 65_536): FileSource & { streams: Readable[] } {
  const bytes = Buffer.from(content);
  const starts = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) => index * pieceBytes);
  const streams: Readable[] = [];
  const open = async () => {
    const stream = Readable.from(starts.map((start) => bytes.subarray(start, start + pieceBytes)));
    streams.push(stream);
    return stream;
  };
  return Object.assign(open, { streams });
}
