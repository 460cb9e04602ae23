import type { Readable } from "node:stream";

/** Opens the bytes of a file; each call reads them from the beginning. */
export type FileSource = () => Promise<Readable>;

/** How much of a file may be taken in, whatever it unpacks to. */
export type FileLimits = {
  /** Bytes that a packed file (gzip, workbook) may unpack to. */
  unpackedBytes: number;
};
