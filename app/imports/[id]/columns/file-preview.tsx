import { formatNumber } from "@/app/elements/number-words";
import { columnName } from "./column-name";

/** The first rows of the file. The two columns that count are lit, the others pale. */
export function FilePreview({
  header,
  rows,
  rowCount,
  emailColumn,
  pointsColumn,
}: {
  header: string[];
  rows: string[][];
  rowCount: number;
  emailColumn: number | null;
  pointsColumn: number | null;
}) {
  const use = (column: number) => (column === emailColumn ? "Email" : column === pointsColumn ? "Points" : undefined);
  return (
    <figure>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label="The first rows of the file" tabIndex={0} className="overflow-x-auto border-line border-y">
        <table className="w-full text-left text-sm">
          <thead>
            <tr>
              <th className="w-0 bg-sunken px-4 py-2 text-right align-bottom font-medium text-ink-soft text-xs">Row</th>
              {header.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
                <th key={index} className={`px-4 py-2 align-bottom font-medium ${cellStyle(use(index))}`}>
                  <span className={`block text-xs ${use(index) ? "font-semibold text-accent" : "text-ink-soft"}`}>
                    {use(index) ?? "not used"}
                  </span>
                  <span
                    className={`line-clamp-2 min-w-24 max-w-60 [overflow-wrap:anywhere] ${use(index) === "Points" ? "ml-auto" : ""}`}
                  >
                    {columnName(header, index)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
              <tr key={row} className="border-line border-t">
                <td className="bg-sunken px-4 py-2 text-right text-ink-soft text-xs">{row + 1}</td>
                {header.map((_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
                  <td key={index} className={`px-4 py-2 ${cellStyle(use(index))}`}>
                    <span dir="auto" className={`block max-w-60 truncate ${use(index) === "Points" ? "ml-auto" : ""}`}>
                      {cells[index]}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption className="px-4 py-2 text-ink-soft text-xs">
        {rowCount > rows.length
          ? `The first ${rows.length} of ${formatNumber(rowCount)} rows.`
          : "These are all rows of the file."}
      </figcaption>
    </figure>
  );
}

function cellStyle(use: "Email" | "Points" | undefined): string {
  if (use === "Points") return "figure bg-accent-soft text-right text-ink";
  return use ? "bg-accent-soft text-ink" : "text-ink-soft";
}
