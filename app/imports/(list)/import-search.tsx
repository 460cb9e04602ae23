import { addressWith } from "@/app/elements/address-with";
import { buttonStyle } from "@/app/elements/button-style";
import { fieldStyle } from "@/app/elements/field-style";
import type { Texts } from "@/app/texts/english";
import { type ImportFilter, importFilters } from "./import-filter";

/** Filters by status and searches by the name of the file; both stand in the address. */
export function ImportSearch({
  filter,
  search,
  texts,
}: {
  filter: ImportFilter;
  search: string;
  texts: Texts["imports"];
}) {
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <nav aria-label={texts.filters} className="min-w-0">
        <ul className="flex flex-wrap gap-1">
          {importFilters.map((each) => (
            <li key={each}>
              <a
                href={addressWith("/imports", { status: each === "all" ? undefined : each, search })}
                aria-current={each === filter ? "true" : undefined}
                className={`${shape} ${each === filter ? "bg-accent-soft font-semibold text-accent" : "text-ink-soft hover:bg-sunken hover:text-ink"}`}
              >
                {texts.filter[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search className="min-w-0 grow sm:max-w-96">
        <form action="/imports" className="flex gap-2">
          {filter !== "all" && <input type="hidden" name="status" value={filter} />}
          <input
            name="search"
            type="search"
            key={search}
            defaultValue={search}
            maxLength={500}
            aria-label={texts.searchLabel}
            placeholder={texts.searchLabel}
            className={fieldStyle}
          />
          <button type="submit" className={buttonStyle.secondary}>
            {texts.search}
          </button>
        </form>
      </search>
    </div>
  );
}

const shape = "inline-flex min-h-10 items-center whitespace-nowrap rounded-lg px-3 text-sm max-md:min-h-11 max-sm:px-2";
