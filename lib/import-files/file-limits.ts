import { env } from "../env";
import type { FileLimits } from "../files/file-source";

/** Limits of the wire contract: columns of a file, characters of a header or sample cell, sample rows. */
export const maxColumns = 100;
export const maxCellLength = 1_000;
export const maxSampleRows = 5;

/** Customer lists pack to a fifth of their size; what packs to less than a twentieth is none. */
const mostUnpackedForPacked = 20;

/** A file with more rows than this is refused: packed, a small one can hold more than a run should take. */
export function maxRows(): number {
  return env().MAX_ROWS;
}

export function fileLimits(): FileLimits {
  return { unpackedBytes: mostUnpackedForPacked * env().MAX_FILE_BYTES };
}
