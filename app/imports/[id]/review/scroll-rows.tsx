"use client";

import { type FormEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { buttonStyle } from "@/app/elements/button-style";
import { tableStyle } from "@/app/elements/table-style";
import { isTurning } from "@/app/frame/turning";
import { fill } from "@/app/texts/fill";
import { useReader } from "@/app/texts/reader-provider";
import type { Piece } from "./arrange-blocks";
import type { BlocksView, BlockWatch } from "./block-watch";
import { RowLine } from "./row-line";
import { rowsPerBlock } from "./rows-per-block";
import { showRow } from "./show-row";

export type ScrollTexts = { label: string; shown: string; lost: string; again: string };

/**
 * The table of all rows, which scrolls in itself. The page draws one block of them; the others are asked for once somebody
 * points at the table, scrolls it or comes to it with the keyboard.
 * @param address where rows are asked for
 * @param path where the page is, with its query
 * @param block the one that the page draws: `children`
 * @param place of the first row to be shown, from 0 on
 * @param drawing names this answer of the server
 * @param jump the form that goes to a row: within this list, when it `jumpsHere`
 */
export function ScrollRows({
  address,
  path,
  rowCount,
  block,
  place,
  drawing,
  head,
  jump,
  jumpsHere,
  texts,
  children,
}: {
  address: string;
  path: string;
  rowCount: number;
  block: number;
  place: number;
  drawing: string;
  head: ReactNode;
  jump: ReactNode;
  jumpsHere: boolean;
  texts: ScrollTexts;
  children: ReactNode;
}) {
  const region = useRef<HTMLElement>(null);
  const { watch, view, begin } = useBlocks(region, { address, rowCount, block, drawing });
  const room = useRoom(region, { rowCount, block, place });
  const { locale } = useReader();
  // Not by useFormats, which would bring every page of a review the formats of everything else, too.
  const number = (value: number) => value.toLocaleString(locale);
  const [isComing, setComing] = useState(false);
  const first = view?.first ?? block * rowsPerBlock + 1;
  const last = view?.last ?? Math.min((block + 1) * rowsPerBlock, rowCount);

  const goTo = async (event: FormEvent<HTMLElement>) => {
    const form = event.target;
    if (!jumpsHere || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    setComing(true);
    await begin();
    setComing(false);
    if (watch.current) watch.current.goTo(Number(new FormData(form).get("row")) - 1);
    // What scrolls the list did not come. The page itself tells why, or shows the row.
    else form.submit();
  };
  usePlaceInAddress(view, path);

  const pieces = view?.pieces ?? room ?? [{ kind: "block" as const, block }];
  return (
    <>
      <section
        ref={region}
        aria-label={texts.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
        tabIndex={0}
        onPointerEnter={begin}
        onFocus={begin}
        onScroll={begin}
        className="panel relative max-h-[min(70dvh,720px)] overflow-y-auto overflow-x-clip overscroll-contain"
      >
        <table
          aria-labelledby="rows"
          aria-rowcount={rowCount + 1}
          className={`${tableStyle.table} table-fixed max-sm:block`}
        >
          {head}
          {pieces.map((piece) =>
            piece.kind === "gap" ? (
              <tbody key={`gap ${piece.from}`} aria-hidden className="max-sm:block">
                <tr className="max-sm:block">
                  <td colSpan={4} style={{ height: piece.height }} className="rows-to-come max-sm:block" />
                </tr>
              </tbody>
            ) : (
              <tbody key={`block ${piece.block}`} data-block={piece.block} className="max-sm:block">
                {piece.block === block
                  ? children
                  : view?.rows
                      .get(piece.block)
                      ?.map((row, index) => (
                        <RowLine key={row.rowNumber} row={row} index={piece.block * rowsPerBlock + index + 2} />
                      ))}
              </tbody>
            ),
          )}
        </table>
      </section>
      <div className="mt-3 flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-2 text-ink-soft text-sm">
        <p className="figure">
          {fill(texts.shown, { first: number(first), last: number(last), all: number(rowCount) })}
        </p>
        {view?.lost && (
          <p role="alert" className="flex flex-wrap items-center gap-2">
            {texts.lost}
            <button type="button" onClick={() => watch.current?.askAgain()} className={buttonStyle.secondary}>
              {texts.again}
            </button>
          </p>
        )}
        <div onSubmit={goTo} aria-busy={isComing || (view?.going && !view.lost)} className="group">
          {jump}
        </div>
      </div>
    </>
  );
}

/** Room for all rows before any but the drawn ones is there, so that the end can be scrolled to at once. */
function useRoom(
  region: { current: HTMLElement | null },
  drawnFirst: { rowCount: number; block: number; place: number },
) {
  const [room, setRoom] = useState<Piece[]>();
  const [first] = useState(drawnFirst);
  useLayoutEffect(() => {
    const { rowCount, block } = first;
    const drawn = region.current?.querySelector<HTMLElement>("[data-block]");
    if (!drawn) return;
    const before = block * rowsPerBlock;
    const rows = Math.min(rowsPerBlock, rowCount - before);
    const rowHeight = drawn.offsetHeight / rows;
    const gap = (from: number, rows: number): Piece[] =>
      rows > 0 ? [{ kind: "gap", from, height: Math.round(rows * rowHeight) }] : [];
    setRoom([...gap(0, before), { kind: "block", block }, ...gap(block + 1, rowCount - before - rows)]);
  }, [first, region]);
  const hasRoom = room !== undefined;
  useLayoutEffect(() => {
    const { block, place } = first;
    if (hasRoom && block + place > 0) showRow(region.current, place);
  }, [hasRoom, first, region]);
  return room;
}

type Blocks = { address: string; rowCount: number; block: number; drawing: string };

function useBlocks(region: { current: HTMLElement | null }, { address, rowCount, block, drawing }: Blocks) {
  const [view, setView] = useState<BlocksView>();
  const watch = useRef<BlockWatch>(undefined);
  const beginning = useRef<Promise<void>>(undefined);
  const latest = useRef(block);
  latest.current = block;

  const begin = useCallback(() => {
    const watchBlocks = async () => {
      const { BlockWatch } = await import("./block-watch");
      const element = region.current;
      if (element) {
        watch.current = new BlockWatch({ region: element, address, rowCount, onView: setView }, latest.current);
      }
    };
    // Whoever comes while it begins waits for the same. A server that does not answer is asked again with the next scroll.
    beginning.current ??= watchBlocks().catch(() => {
      beginning.current = undefined;
    });
    return beginning.current;
  }, [address, rowCount, region]);

  useEffect(() => () => watch.current?.stop(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing of the same block has other rows
  useEffect(() => watch.current?.renew(block), [block, drawing]);

  useLayoutEffect(() => {
    if (view) watch.current?.drawn();
  }, [view]);
  return { watch, view, begin };
}

const restMilliseconds = 300;

/** The address follows the rows in view, so that a page that is loaded again shows them. */
function usePlaceInAddress(view: BlocksView | undefined, path: string): void {
  const first = view?.first;
  useEffect(() => {
    if (first === undefined) return;
    const timer = setTimeout(() => {
      const from = first > 1 ? `${path.includes("?") ? "&" : "?"}from=${first - 1}` : "";
      if (!isTurning() && location.pathname + location.search !== path + from)
        window.history.replaceState(null, "", path + from);
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [first, path]);
}
