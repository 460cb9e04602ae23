import type { FailedRow } from "./failed-rows";

/** The rows that failed, handed out while the file is read that they stand in. */
export class FailureQueue {
  readonly #pages: AsyncGenerator<FailedRow[], undefined>;
  #page: FailedRow[] = [];
  #isOver = false;

  /** @param pages in the order of the file */
  constructor(pages: AsyncGenerator<FailedRow[], undefined>) {
    this.#pages = pages;
  }

  /** Whether all of them were handed out. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Those that were not handed out yet and stand before the row `end`, in pieces: to wait for each of them would cost more than to write it. */
  async *before(end: number): AsyncGenerator<FailedRow[]> {
    for (;;) {
      const count = this.#page.findIndex(({ rowNumber }) => rowNumber >= end);
      const piece = count === -1 ? this.#page : this.#page.slice(0, count);
      this.#page = this.#page.slice(piece.length);
      if (piece.length > 0) yield piece;
      if (count !== -1) return;
      const next = await this.#pages.next();
      this.#isOver = next.done ?? false;
      if (next.done) return;
      this.#page = next.value;
    }
  }
}
