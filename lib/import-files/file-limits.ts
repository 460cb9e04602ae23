import { env } from "../env";
import type { FileLimits } from "../files/file-source";

/** Limits of the wire contract: columns of a file, characters of a header or sample cell, sample rows. */
export const maxColumns = 100;
export const maxCellLength = 1_000;
export const maxSampleRows = 5;

/** A file with more rows than this is refused; far beyond any shop, and within what one run can take. */
export const maxRows = 20_000_000;

/** Customer lists pack to a fifth of their size; what packs to less than a twentieth is none. */
const mostUnpackedForPacked = 20;

export function fileLimits(): FileLimits {
  return { unpackedBytes: mostUnpackedForPacked * env().MAX_FILE_BYTES };
}
