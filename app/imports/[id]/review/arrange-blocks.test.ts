import { expect, it } from "vitest";
import { arrangeBlocks } from "./arrange-blocks";
import { BlockHeights } from "./block-heights";

it("leaves as much room for what is not drawn as that needs", () => {
  const heights = new BlockHeights(500);
  expect(arrangeBlocks(heights, [4, 0, 5])).toEqual([
    { kind: "block", block: 0 },
    { kind: "gap", from: 1, height: 3 * 50 * 45 },
    { kind: "block", block: 4 },
    { kind: "block", block: 5 },
    { kind: "gap", from: 6, height: 4 * 50 * 45 },
  ]);
  expect(arrangeBlocks(new BlockHeights(60), [0, 1])).toEqual([
    { kind: "block", block: 0 },
    { kind: "block", block: 1 },
  ]);
});
