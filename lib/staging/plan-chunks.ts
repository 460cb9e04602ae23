const smallestChunkRows = 5_000;
const largestChunkRows = 20_000;
const wantedChunks = 100;

/**
 * How many customers a chunk has at most. It grows with the file, so that the number of steps stays small, but not without
 * limit, because a chunk holds the locks of its customers.
 * @param rowCount rows of the file
 */
export function planChunkRows(rowCount: number): number {
  return Math.min(Math.max(Math.ceil(rowCount / wantedChunks), smallestChunkRows), largestChunkRows);
}
