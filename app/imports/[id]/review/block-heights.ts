import { rowsPerBlock } from "./rows-per-block";

/** What a row is taken to need before any was measured, in pixels. */
const usualRowHeight = 45;

/** How high the blocks of a long list are: as measured, or else as those that were. */
export class BlockHeights {
  readonly #rowCount: number;
  readonly #measured = new Map<number, number>();
  #tops: number[] | undefined;

  constructor(rowCount: number) {
    this.#rowCount = rowCount;
  }

  get blockCount(): number {
    return Math.ceil(this.#rowCount / rowsPerBlock);
  }

  rowsOf(block: number): number {
    return Math.min(rowsPerBlock, this.#rowCount - block * rowsPerBlock);
  }

  /** @returns whether that was not known yet */
  measure(block: number, height: number): boolean {
    if (this.#measured.get(block) === height) return false;
    this.#measured.set(block, height);
    this.#tops = undefined;
    return true;
  }

  /** Where a block begins, in pixels from the beginning of the list; for the block after the last one, where that ends. */
  topOf(block: number): number {
    this.#tops ??= this.#addUp();
    return this.#tops[block] ?? 0;
  }

  /** The block that lies at a distance from the beginning. */
  blockAt(distance: number): number {
    let [low, high] = [0, this.blockCount - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.topOf(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #addUp(): number[] {
    let [rows, pixels] = [0, 0];
    for (const [block, height] of this.#measured) {
      rows += this.rowsOf(block);
      pixels += height;
    }
    const rowHeight = rows > 0 ? pixels / rows : usualRowHeight;
    const tops = [0];
    for (let block = 0; block < this.blockCount; block++) {
      const height = this.#measured.get(block) ?? Math.round(this.rowsOf(block) * rowHeight);
      tops.push((tops[block] ?? 0) + height);
    }
    return tops;
  }
}
