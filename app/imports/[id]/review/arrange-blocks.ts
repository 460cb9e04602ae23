import type { BlockHeights } from "./block-heights";

/** A part of a long list, in order: a block that is drawn, or room for blocks that are not. */
export type Piece = { kind: "block"; block: number } | { kind: "gap"; from: number; height: number };

/** @param drawn the blocks that are drawn, in any order */
export function arrangeBlocks(heights: BlockHeights, drawn: Iterable<number>): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  const leaveRoom = (until: number) => {
    const height = heights.topOf(until) - heights.topOf(next);
    if (height > 0) pieces.push({ kind: "gap", from: next, height });
  };
  for (const block of [...drawn].sort((one, other) => one - other)) {
    leaveRoom(block);
    pieces.push({ kind: "block", block });
    next = block + 1;
  }
  leaveRoom(heights.blockCount);
  return pieces;
}
