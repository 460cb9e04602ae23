import type { PreviewReport } from "@/lib/previews/preview-report";

/** What becomes of rows, in the order in which it is drawn. */
export type Outcome = "changing" | "unchanged" | "merged" | "leftOut" | "failing";

type OutcomePart = { outcome: Outcome; rows: number };

/** How many rows of a file have which outcome; only those that there are. */
export function outcomeParts({ rows, customers, failures }: PreviewReport): OutcomePart[] {
  const parts: OutcomePart[] = [
    { outcome: "changing", rows: changingBalances({ customers }) },
    { outcome: "unchanged", rows: customers.unchanged },
    { outcome: "merged", rows: rows.merged },
    { outcome: "leftOut", rows: rowsLeftOut({ failures }) },
    { outcome: "failing", rows: failingRows({ rows, failures }) },
  ];
  return parts.filter((part) => part.rows > 0);
}

/** How many rows fail. One that was left out by hand does not: somebody has decided so. */
export function failingRows({ rows, failures }: Pick<PreviewReport, "rows" | "failures">): number {
  return rows.failing - rowsLeftOut({ failures });
}

/** How many rows somebody has left out by hand. */
export function rowsLeftOut({ failures }: Pick<PreviewReport, "failures">): number {
  return failures.find(({ errorCode }) => errorCode === "SKIPPED")?.count ?? 0;
}

/** How many balances will be another than now. */
export function changingBalances({ customers }: Pick<PreviewReport, "customers">): number {
  return customers.rising + customers.falling;
}

/** No part is narrower than this, in percent: what is there must be seen. */
const narrowest = 1;

/** Where each part of a bar begins and how wide it is, in percent of the bar. */
export function barWidths(sizes: readonly number[]): { start: number; width: number }[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const wanted = sizes.map((size) => Math.max((size * 100) / total, narrowest));
  const sum = wanted.reduce((all, width) => all + width, 0);
  let start = 0;
  return wanted.map((width) => {
    const place = { start: (start * 100) / sum, width: (width * 100) / sum };
    start += width;
    return place;
  });
}
