import { randomUUID } from "node:crypto";
import { SearchX } from "lucide";
import { redirect } from "next/navigation";
import { addressWith } from "@/app/elements/address-with";
import { buttonStyle } from "@/app/elements/button-style";
import { EmptyState } from "@/app/elements/empty-state";
import { linkStyle } from "@/app/elements/link-style";
import { Pager } from "@/app/elements/pager";
import { tableStyle } from "@/app/elements/table-style";
import { reader } from "@/app/texts/reader";
import { countRows, listRows } from "@/lib/import-rows/list-rows";
import type { ImportKey } from "@/lib/imports/import-key";
import type { RunOptions } from "@/lib/staging/run-options";
import { GoToRow } from "./go-to-row";
import { addressQuery, listQuery, type ReviewQuery } from "./review-query";
import { type RowCounts, RowFilters } from "./row-filters";
import { RowLine } from "./row-line";
import { mostBlocks, rowsPerBlock } from "./rows-per-block";
import { ScrollRows } from "./scroll-rows";
import { wordRows } from "./word-rows";

/** The rows of the file, each with what becomes of it: a list that scrolls, or without JavaScript a page at a time. */
export async function ReviewRows({
  importKey,
  path,
  query,
  counts,
  duplicates,
}: {
  importKey: ImportKey;
  path: string;
  query: ReviewQuery;
  counts: RowCounts;
  duplicates: RunOptions["duplicates"];
}) {
  const to = await reader();
  const { rows: words, failures } = to.texts.review;
  const place = query.row === undefined ? query.from : query.row - 1;
  const block = Math.floor(place / rowsPerBlock);
  const limits = { offset: String(block * rowsPerBlock), limit: String(rowsPerBlock) };
  const [listed, counted] = await Promise.all([
    listRows(importKey, { ...listQuery(query), ...limits }),
    countRows(importKey, listQuery(query)),
  ]);
  // An address that was cut leads to the first rows.
  if (!listed.ok || !counted.ok) redirect(path);
  const { rows } = listed.value;
  const { count } = counted.value;
  if (rows.length === 0 && block > 0) redirect(addressWith(path, addressQuery(query)));
  const lines = (await wordRows(importKey, rows, duplicates, to)).map((row, index) => (
    <RowLine key={row.rowNumber} row={row} index={block * rowsPerBlock + index + 2} />
  ));
  const scrolls = count > rowsPerBlock && block < mostBlocks;
  const isWhole = query.show === "all" && !query.search;
  const jump = <GoToRow path={path} count={counts.all} isWhole={isWhole} />;
  const pager = <RowPages path={path} query={query} block={block} count={count} />;
  return (
    <section aria-labelledby="rows">
      <h2 id="rows" className="mb-3 font-semibold">
        {words.title}
      </h2>
      <RowFilters path={path} query={query} counts={counts} />
      {query.reason && (
        <p className="mb-4 text-sm">
          {words.onlyReason(failures.names[query.reason])}{" "}
          <a
            href={addressWith(path, addressQuery({ show: "failing", search: query.search }))}
            data-keep-place
            className={linkStyle}
          >
            {words.allReasons}
          </a>
        </p>
      )}
      {rows.length === 0 && <NothingLikeThis path={path} />}
      {rows.length > 0 && !scrolls && (
        <>
          <div className={tableStyle.frame}>
            <table aria-labelledby="rows" className={`${tableStyle.table} table-fixed max-sm:block`}>
              <Head />
              <tbody className="max-sm:block">{lines}</tbody>
            </table>
          </div>
          {pager}
          {!isWhole && counts.all > rowsPerBlock && <div className="mt-3 flex justify-end text-sm">{jump}</div>}
        </>
      )}
      {scrolls && (
        <>
          <ScrollRows
            // Another list begins anew.
            key={`${addressWith(path, addressQuery(query))} ${count}`}
            address={addressWith(`${path}/rows`, { show: query.show, search: query.search, reason: query.reason })}
            path={addressWith(path, addressQuery(query))}
            rowCount={Math.min(count, mostBlocks * rowsPerBlock)}
            block={block}
            place={place}
            drawing={randomUUID()}
            head={<Head />}
            jump={jump}
            jumpsHere={isWhole}
            texts={words.scroll}
          >
            {lines}
          </ScrollRows>
          {count > mostBlocks * rowsPerBlock ? pager : <noscript>{pager}</noscript>}
        </>
      )}
    </section>
  );
}

async function Head() {
  const { rows } = (await reader()).texts.review;
  return (
    <thead className={`${tableStyle.head} sticky top-0 z-1 max-sm:sr-only`}>
      <tr aria-rowindex={1}>
        <th className={`${tableStyle.headCell} ${tableStyle.number} w-24`}>{rows.row}</th>
        <th className={tableStyle.headCell}>{rows.customer}</th>
        <th className={`${tableStyle.headCell} ${tableStyle.number} w-1/4`}>{rows.nowThen}</th>
        <th className={`${tableStyle.headCell} ${tableStyle.number} w-1/6`}>{rows.change}</th>
      </tr>
    </thead>
  );
}

async function NothingLikeThis({ path }: { path: string }) {
  const { rows } = (await reader()).texts.review;
  return (
    <EmptyState
      icon={SearchX}
      title={rows.nothingTitle}
      actions={
        <a href={path} data-keep-place className={buttonStyle.secondary}>
          {rows.showAll}
        </a>
      }
    >
      {rows.nothingText}
    </EmptyState>
  );
}

async function RowPages({
  path,
  query,
  block,
  count,
}: {
  path: string;
  query: ReviewQuery;
  block: number;
  count: number;
}) {
  const { rows } = (await reader()).texts.review;
  const next = (block + 1) * rowsPerBlock;
  const address = (from: number) =>
    addressWith(path, { ...addressQuery(query), from: from ? String(from) : undefined });
  return (
    <Pager
      label={rows.pages}
      back={block > 0 ? { href: address(0), text: rows.first } : undefined}
      forward={next < count ? { href: address(next), text: rows.next } : undefined}
    />
  );
}
