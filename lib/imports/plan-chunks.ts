/** Rows of an import from one position to another, both included. */
export type Chunk = { firstPosition: number; lastPosition: number };

const smallestChunkRows = 5_000;
const largestChunkRows = 50_000;
const wantedChunks = 100;

/**
 * How many rows a chunk has. It grows with the file, so that the number of steps stays small, but not without limit, because
 * a chunk holds the locks of its customers.
 */
export function planChunkRows(rowCount: number): number {
  return Math.min(Math.max(Math.ceil(rowCount / wantedChunks), smallestChunkRows), largestChunkRows);
}

/** Cuts the rows of an import into chunks, each of which is one transaction. */
export function cutChunks({ rowCount, chunkRows }: { rowCount: number; chunkRows: number }): Chunk[] {
  return Array.from({ length: Math.ceil(rowCount / chunkRows) }, (_, index) => ({
    firstPosition: index * chunkRows + 1,
    lastPosition: Math.min((index + 1) * chunkRows, rowCount),
  }));
}
