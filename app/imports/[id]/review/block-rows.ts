import { readRows } from "./read-rows";
import { rowsPerBlock } from "./rows-per-block";
import type { WordedRow } from "./word-row";

/** Blocks that are kept when they are far from view, so that going back does not ask again. */
const mostKept = 60;
const restMilliseconds = 80;

/** The rows of a long list that have come, block by block, and those that are asked for. */
export class BlockRows {
  readonly #address: string;
  readonly #onAnswer: () => void;
  readonly #rows = new Map<number, WordedRow[]>();
  readonly #outdated = new Set<number>();
  readonly #asked = new Map<number, AbortController>();
  /** Blocks that did not come when they were asked for. */
  readonly #lost = new Set<number>();
  #rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param address where rows are asked for, with `from` to be added
   * @param onAnswer called when a block has come, and when one has not
   */
  constructor(address: string, onAnswer: () => void) {
    this.#address = address;
    this.#onAnswer = onAnswer;
  }

  get known(): ReadonlyMap<number, WordedRow[]> {
    return this.#rows;
  }

  /** Whether something is asked for, or is about to be. */
  get isAsking(): boolean {
    return this.#asked.size > 0 || this.#rest !== undefined;
  }

  isLost(block: number): boolean {
    return this.#lost.has(block);
  }

  /** Asks for those of some blocks that are missing, and for no others, once the scrolling rests a little: nobody reads what flies by. */
  ask(blocks: readonly number[]): void {
    for (const block of this.#asked.keys()) if (!blocks.includes(block)) this.#abort(block);
    this.#calm();
    const missing = blocks.filter((block) => this.#isMissing(block));
    if (missing.length === 0) return;
    this.#rest = setTimeout(() => {
      this.#calm();
      for (const block of missing) void this.#askFor(block);
    }, restMilliseconds);
  }

  /** What did not come may be asked for again. */
  retry(): void {
    this.#abortAll();
    this.#lost.clear();
  }

  /** What has come may not be so any more. It is kept until it has come anew. */
  outdate(): void {
    for (const block of this.#rows.keys()) this.#outdated.add(block);
  }

  /** Forgets blocks, when there are many, but not these. */
  forgetAllBut(blocks: readonly number[]): void {
    for (const block of this.#rows.keys()) {
      if (this.#rows.size <= mostKept) return;
      if (!blocks.includes(block)) this.#rows.delete(block);
    }
  }

  stop(): void {
    this.#calm();
    this.#abortAll();
  }

  #calm(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
  }

  #isMissing(block: number): boolean {
    if (this.#asked.has(block) || this.#lost.has(block)) return false;
    return !this.#rows.has(block) || this.#outdated.has(block);
  }

  #abortAll(): void {
    for (const block of this.#asked.keys()) this.#abort(block);
  }

  #abort(block: number): void {
    this.#asked.get(block)?.abort();
    this.#asked.delete(block);
  }

  async #askFor(block: number): Promise<void> {
    const asking = new AbortController();
    this.#asked.set(block, asking);
    const rows = await fetchRows(`${this.#address}&from=${block * rowsPerBlock}`, asking.signal);
    if (asking.signal.aborted) return;
    this.#asked.delete(block);
    if (rows) {
      this.#rows.set(block, rows);
      this.#outdated.delete(block);
    } else this.#lost.add(block);
    this.#onAnswer();
  }
}

async function fetchRows(address: string, signal: AbortSignal): Promise<WordedRow[] | undefined> {
  try {
    const response = await fetch(address, { cache: "no-store", signal });
    return response.ok ? readRows(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
