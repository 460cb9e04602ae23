import { SearchX } from "lucide-react";
import Link from "next/link";
import { redirect } from "next/navigation";
import { addressWith } from "@/app/elements/address-with";
import { buttonStyle } from "@/app/elements/button-style";
import { EmptyState } from "@/app/elements/empty-state";
import { linkStyle } from "@/app/elements/link-style";
import { Pager } from "@/app/elements/pager";
import { tableStyle } from "@/app/elements/table-style";
import { reader } from "@/app/texts/reader";
import { listRows } from "@/lib/import-rows/list-rows";
import type { ImportKey } from "@/lib/imports/import-key";
import type { RunOptions } from "@/lib/staging/run-options";
import { addressQuery, listQuery, type ReviewQuery } from "./review-query";
import { type RowCounts, RowFilters } from "./row-filters";
import { RowLine } from "./row-line";
import { wordRow } from "./word-row";

/** The rows of the file, a page at a time, each with what becomes of it. */
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
  const { loyaltyImportId: importId } = importKey;
  const listed = await listRows(importKey, listQuery(query));
  // An address that was cut or comes from another import leads to the first page.
  if (!listed.ok) redirect(path);
  const { rows, pagingMetadata } = listed.value;
  const next = pagingMetadata.cursors.next;
  return (
    <section aria-labelledby="rows">
      <h2 id="rows" className="mb-3 font-semibold">
        {words.title}
      </h2>
      <RowFilters path={path} query={query} counts={counts} />
      {query.reason && (
        <p className="mb-4 text-sm">
          {words.onlyReason(failures.names[query.reason])}{" "}
          <Link
            href={addressWith(path, addressQuery({ show: "failing", search: query.search }))}
            scroll={false}
            className={linkStyle}
          >
            {words.allReasons}
          </Link>
        </p>
      )}
      {rows.length > 0 ? (
        <div className={tableStyle.frame}>
          <table aria-labelledby="rows" className={`${tableStyle.table} max-sm:block`}>
            <thead className={`${tableStyle.head} max-sm:sr-only`}>
              <tr>
                <th className={`${tableStyle.headCell} ${tableStyle.number} w-0`}>{words.row}</th>
                <th className={tableStyle.headCell}>{words.customer}</th>
                <th className={`${tableStyle.headCell} ${tableStyle.number}`}>{words.nowThen}</th>
                <th className={`${tableStyle.headCell} ${tableStyle.number}`}>{words.change}</th>
              </tr>
            </thead>
            <tbody className="max-sm:block">
              {rows.map((row) => (
                <RowLine key={row.rowNumber} row={wordRow(row, { importId, duplicates }, to)} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <EmptyState
          Icon={SearchX}
          title={words.nothingTitle}
          actions={
            <Link href={path} scroll={false} className={buttonStyle.secondary}>
              {words.showAll}
            </Link>
          }
        >
          {words.nothingText}
        </EmptyState>
      )}
      <Pager
        label={words.pages}
        back={query.page ? { href: addressWith(path, addressQuery(query)), text: words.first } : undefined}
        forward={
          next ? { href: addressWith(path, { ...addressQuery(query), page: next }), text: words.next } : undefined
        }
      />
    </section>
  );
}
