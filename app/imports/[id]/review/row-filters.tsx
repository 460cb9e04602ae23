import { ListSearch } from "@/app/elements/list-search";
import { reader } from "@/app/texts/reader";
import { addressQuery, type ReviewQuery, type ShownRows } from "./review-query";

/** How many rows there are of those that can be told without counting; a filter without rows is not offered. */
export type RowCounts = Record<Exclude<ShownRows, "biggest">, number>;

/** Filters rows by what becomes of them and searches them by email. */
export async function RowFilters({ path, query, counts }: { path: string; query: ReviewQuery; counts: RowCounts }) {
  const { texts, formats } = await reader();
  const { rows } = texts.review;
  const { show, search } = query;
  const filters: { name: ShownRows; count: number | undefined }[] = [
    { name: "all", count: counts.all },
    { name: "changing", count: counts.changing },
    { name: "unchanged", count: counts.unchanged },
    { name: "failing", count: counts.failing },
    { name: "leftOut", count: counts.leftOut },
    { name: "biggest", count: counts.changing > 0 ? undefined : 0 },
    { name: "corrected", count: counts.corrected },
  ];
  const offered = filters
    .filter(({ name, count }) => count !== 0 || name === show)
    .map(({ name, count }) => ({
      name,
      text: rows.filter[name],
      count: count === undefined ? undefined : formats.number(count),
      isCurrent: name === show,
      asked: addressQuery({ show: name }),
    }));
  return <ListSearch path={path} filters={offered} search={search} maxLength={254} texts={rows} />;
}
