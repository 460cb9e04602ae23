import { columnOrder } from "./column-order";
import type { ColumnTexts } from "./column-texts";

/** The first rows of the file. The two columns that count are lit, the others pale. @param ownColumns see `columnOrder` */
export function FilePreview({
  names,
  rows,
  emailColumn,
  pointsColumn,
  ownColumns,
  texts,
}: {
  names: string[];
  rows: string[][];
  emailColumn: number | null;
  pointsColumn: number | null;
  ownColumns: number;
  texts: ColumnTexts["preview"];
}) {
  const use = (column: number) => (column === emailColumn ? "email" : column === pointsColumn ? "points" : undefined);
  const order = columnOrder(names.length, ownColumns);
  const nameOfUse = { email: texts.email, points: texts.points };
  return (
    <figure>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={texts.label} tabIndex={0} className="overflow-x-auto border-line border-y">
        <table className="w-full text-start text-sm">
          <thead>
            <tr>
              <th className="w-0 bg-sunken px-4 py-2 text-end align-bottom font-medium text-ink-soft text-xs">
                {texts.row}
              </th>
              {order.map((index) => {
                const used = use(index);
                return (
                  <th key={index} className={`px-4 py-2 align-bottom font-medium ${cellStyle(used)}`}>
                    <span className={`block text-xs ${used ? "font-semibold text-accent" : "text-ink-soft"}`}>
                      {used ? nameOfUse[used] : index < ownColumns ? texts.addedHere : texts.notUsed}
                    </span>
                    <span
                      className={`line-clamp-2 min-w-24 max-w-60 [overflow-wrap:anywhere] ${used === "points" ? "ms-auto" : ""}`}
                    >
                      {names[index]}
                    </span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
              <tr key={row} className="border-line border-t">
                <td className="bg-sunken px-4 py-2 text-end text-ink-soft text-xs">{row + 1}</td>
                {order.map((index) => (
                  <td key={index} className={`px-4 py-2 ${cellStyle(use(index))}`}>
                    <span dir="auto" className={`block max-w-60 truncate ${use(index) === "points" ? "ms-auto" : ""}`}>
                      {use(index) === "points" ? withoutTextMark(cells[index] ?? "") : cells[index]}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption className="px-4 py-2 text-ink-soft text-xs">{texts.caption}</figcaption>
    </figure>
  );
}

/** The apostrophe by which a spreadsheet marks text belongs to no number, and is not read as one. */
function withoutTextMark(cell: string): string {
  return cell.replace(/^'/, "");
}

function cellStyle(use: "email" | "points" | undefined): string {
  if (use === "points") return "figure bg-accent-soft text-end text-ink";
  return use ? "bg-accent-soft text-ink" : "text-ink-soft";
}
