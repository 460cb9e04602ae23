import { addressWith } from "./address-with";
import { buttonStyle } from "./button-style";
import { fieldStyle } from "./field-style";

/** A choice of what a list shows. */
type ListFilter = {
  name: string;
  text: string;
  /** How many there are, as it is read; nothing where that is not known. */
  count?: string | undefined;
  isCurrent: boolean;
  /** What stands in the address for it; nothing for the one that shows all. */
  asked: Record<string, string | undefined>;
};

/** Filters of a list, and a field that searches it; both stand in the address, the words as `search`. */
export function ListSearch({
  path,
  filters,
  search,
  maxLength,
  texts,
}: {
  path: string;
  filters: ListFilter[];
  search: string;
  maxLength: number;
  texts: { filters: string; searchLabel: string; search: string };
}) {
  const kept = Object.entries(filters.find(({ isCurrent }) => isCurrent)?.asked ?? {});
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <nav aria-label={texts.filters} className="min-w-0">
        <ul className="flex flex-wrap gap-1">
          {filters.map(({ name, text, count, isCurrent, asked }) => (
            <li key={name}>
              <a
                href={addressWith(path, { ...asked, search })}
                data-keep-place
                aria-current={isCurrent ? "true" : undefined}
                className={`${shape} ${isCurrent ? "bg-accent-soft font-semibold text-accent" : "text-ink-soft hover:bg-sunken hover:text-ink"}`}
              >
                {text}
                {count !== undefined && <span className="figure font-normal text-xs">{count}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search className="min-w-0 grow sm:max-w-96">
        <form action={path} data-keep-place className="flex gap-2">
          {kept.map(
            ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <input
            name="search"
            type="search"
            key={search}
            defaultValue={search}
            maxLength={maxLength}
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

const shape =
  "inline-flex min-h-10 items-center gap-1.5 whitespace-nowrap rounded-lg px-3 text-sm max-md:min-h-11 max-sm:px-2";
