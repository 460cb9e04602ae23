import { arrangeBlocks, type Piece } from "./arrange-blocks";
import { BlockHeights } from "./block-heights";
import { BlockRows } from "./block-rows";
import { rowsPerBlock } from "./rows-per-block";
import { showRow } from "./show-row";
import type { WordedRow } from "./word-row";

/** What of a long list is drawn now. */
export type BlocksView = {
  pieces: Piece[];
  rows: ReadonlyMap<number, WordedRow[]>;
  /** The places of the first and the last row in view, from 1 on. */
  first: number;
  last: number;
  /** Whether rows in view could not be asked for. */
  lost: boolean;
  /** Whether a row that is to be shown is still to come. */
  going: boolean;
};

type List = {
  /** The element that scrolls; its blocks have `data-block`. */
  region: HTMLElement;
  /** Where rows are asked for, with `from` to be added. */
  address: string;
  rowCount: number;
  onView: (view: BlocksView) => void;
};

/** What somebody does to scroll. */
const scrollingEvents = ["wheel", "touchmove", "keydown", "pointerdown"];

/** Follows a list that scrolls: asks for the blocks in view and near it, and says what is to be drawn. */
export class BlockWatch {
  readonly #list: List;
  readonly #heights: BlockHeights;
  readonly #rows: BlockRows;
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #drawnByPage: number;
  /** The place of a row that is to be shown, until it and all around it is drawn, or somebody goes elsewhere. */
  #goal: number | undefined;

  /** @param drawnByPage the block that the page draws itself */
  constructor(list: List, drawnByPage: number) {
    this.#list = list;
    this.#heights = new BlockHeights(list.rowCount);
    this.#rows = new BlockRows(list.address, this.look);
    this.#drawnByPage = drawnByPage;
    list.region.addEventListener("scroll", this.look, { passive: true });
    for (const type of scrollingEvents) list.region.addEventListener(type, this.#leaveGoal, { passive: true });
    this.#sizes.observe(list.region);
    this.#measure();
  }

  /** Shows the row at a place, from 0 on: about where it is at once, exactly as soon as it is drawn. */
  goTo(place: number): void {
    this.#goal = place;
    this.#comeNear(place);
    this.look();
  }

  /** The page was drawn anew: what it said before may not be so any more. */
  renew(drawnByPage: number): void {
    this.#drawnByPage = drawnByPage;
    this.#rows.outdate();
    this.look();
  }

  /** After a view was drawn. */
  drawn(): void {
    for (const block of this.#blockElements()) this.#sizes.observe(block);
    const moves = this.#measure();
    if (this.#goal === undefined) return;
    const row = showRow(this.#list.region, this.#goal);
    if (!row) this.#comeNear(this.#goal);
    // What is still to come or to be moved above it would move it away again.
    else if (!moves && !this.#rows.isAsking) {
      // On a low screen the form that goes to a row may be in view, and the first rows of the list not.
      row.scrollIntoView({ block: "nearest" });
      this.#leaveGoal();
    }
  }

  /** Asks again for what did not come. */
  askAgain(): void {
    this.#rows.retry();
    this.look();
  }

  stop(): void {
    this.#list.region.removeEventListener("scroll", this.look);
    for (const type of scrollingEvents) this.#list.region.removeEventListener(type, this.#leaveGoal);
    this.#sizes.disconnect();
    this.#rows.stop();
  }

  readonly look = (): void => {
    const { region, rowCount, onView } = this.#list;
    const { scrollTop, clientHeight } = region;
    const head = region.querySelector("thead")?.offsetHeight ?? 0;
    const height = clientHeight - head;
    const near = this.#between(scrollTop - height, scrollTop + 2 * height);
    const needed = [...near, ...this.#inUse()];
    const drawn = new Set(needed.filter((block) => this.#rows.known.has(block)));
    this.#rows.ask(near.filter((block) => block !== this.#drawnByPage));
    this.#rows.forgetAllBut(needed);
    onView({
      pieces: arrangeBlocks(this.#heights, drawn.add(this.#drawnByPage)),
      rows: this.#rows.known,
      // Where a row begins may be a part of a pixel off.
      first: this.#rowAt(scrollTop + 1) + 1,
      last: Math.min(this.#rowAt(scrollTop + height) + 1, rowCount),
      lost: near.some((block) => this.#rows.isLost(block)),
      going: this.#goal !== undefined,
    });
  };

  readonly #leaveGoal = (): void => {
    if (this.#goal === undefined) return;
    this.#goal = undefined;
    this.look();
  };

  /** About where the row is: as the heights of what was drawn so far have it. */
  #comeNear(place: number): void {
    const block = Math.floor(place / rowsPerBlock);
    const [top, end] = [this.#heights.topOf(block), this.#heights.topOf(block + 1)];
    this.#list.region.scrollTop = top + ((end - top) * (place % rowsPerBlock)) / this.#heights.rowsOf(block);
  }

  #between(top: number, bottom: number): number[] {
    const first = this.#heights.blockAt(Math.max(top, 0));
    const last = this.#heights.blockAt(Math.max(bottom, 0));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  /** Somebody types in them, or has opened something. */
  #inUse(): number[] {
    return this.#blockElements()
      .filter((block) => block.contains(document.activeElement) || block.querySelector("details[open]"))
      .map((block) => Number(block.dataset.block));
  }

  #blockElements(): HTMLElement[] {
    return [...this.#list.region.querySelectorAll<HTMLElement>("[data-block]")];
  }

  #rowAt(distance: number): number {
    const block = this.#heights.blockAt(distance);
    const [top, end] = [this.#heights.topOf(block), this.#heights.topOf(block + 1)];
    const share = end > top ? Math.min(Math.max((distance - top) / (end - top), 0), 1) : 0;
    return block * rowsPerBlock + Math.floor(share * this.#heights.rowsOf(block));
  }

  /** @returns whether something is not as high as it was taken to be, so that the list is drawn again */
  #measure(): boolean {
    const changed = this.#blockElements().map((block) =>
      this.#heights.measure(Number(block.dataset.block), block.offsetHeight),
    );
    const moves = changed.includes(true);
    if (moves) this.look();
    return moves;
  }
}
