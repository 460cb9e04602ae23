import { addressWith } from "@/app/elements/address-with";
import { buttonStyle } from "@/app/elements/button-style";
import { fieldStyle } from "@/app/elements/field-style";
import { reader } from "@/app/texts/reader";
import { addressQuery, type ReviewQuery, type ShownRows } from "./review-query";

/** How many rows there are of those that can be told without counting; a filter without rows is not offered. */
export type RowCounts = Record<Exclude<ShownRows, "biggest">, number>;

/** Filters by what becomes of a row and searches by email; both stand in the address. */
export async function RowFilters({ path, query, counts }: { path: string; query: ReviewQuery; counts: RowCounts }) {
  const { texts, formats } = await reader();
  const { rows } = texts.review;
  const { show, search } = query;
  const filters: { name: ShownRows; count: number | undefined }[] = [
    { name: "all", count: counts.all },
    { name: "changing", count: counts.changing },
    { name: "unchanged", count: counts.unchanged },
    { name: "failing", count: counts.failing },
    { name: "biggest", count: counts.changing > 0 ? undefined : 0 },
    { name: "corrected", count: counts.corrected },
  ];
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <nav aria-label={rows.filters} className="min-w-0">
        <ul className="flex flex-wrap gap-1">
          {filters
            .filter(({ name, count }) => count !== 0 || name === show)
            .map(({ name, count }) => (
              <li key={name}>
                <a
                  href={addressWith(path, addressQuery({ show: name, search }))}
                  data-keep-place
                  aria-current={name === show ? "true" : undefined}
                  className={`${shape} ${name === show ? "bg-accent-soft font-semibold text-accent" : "text-ink-soft hover:bg-sunken hover:text-ink"}`}
                >
                  {rows.filter[name]}
                  {count !== undefined && <span className="figure font-normal text-xs">{formats.number(count)}</span>}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <search className="min-w-0 grow sm:max-w-80">
        <form action={path} data-keep-place className="flex gap-2">
          {show !== "all" && <input type="hidden" name="show" value={show} />}
          <input
            name="search"
            type="search"
            key={search}
            defaultValue={search}
            maxLength={254}
            aria-label={rows.searchLabel}
            placeholder={rows.searchLabel}
            className={fieldStyle}
          />
          <button type="submit" className={buttonStyle.secondary}>
            {rows.search}
          </button>
        </form>
      </search>
    </div>
  );
}

const shape =
  "inline-flex min-h-10 items-center gap-1.5 whitespace-nowrap rounded-lg px-3 text-sm max-md:min-h-11 max-sm:px-2";
