import { ListSearch } from "@/app/elements/list-search";
import type { Texts } from "@/app/texts/english";
import { type ImportFilter, importFilters } from "./import-filter";

/** Filters imports by status and searches them by the name of the file. */
export function ImportSearch({
  filter,
  search,
  texts,
}: {
  filter: ImportFilter;
  search: string;
  texts: Texts["imports"];
}) {
  const filters = importFilters.map((each) => ({
    name: each,
    text: texts.filter[each],
    isCurrent: each === filter,
    asked: { status: each === "all" ? undefined : each },
  }));
  return <ListSearch path="/imports" filters={filters} search={search} maxLength={500} texts={texts} />;
}
