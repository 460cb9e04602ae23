import type { Texts } from "@/app/texts/english";
import type { Formats } from "@/app/texts/formats";
import { reader } from "@/app/texts/reader";
import type { PreviewReport } from "@/lib/previews/preview-report";

type Range = PreviewReport["histogram"][number];

/** How many customers change by how much, as a table whose numbers are drawn, too; absent when nobody changes. */
export async function ChangeHistogram({ ranges }: { ranges: Range[] }) {
  const { texts, formats } = await reader();
  const { histogram } = texts.review;
  const most = Math.max(...ranges.map(({ count }) => count));
  if (ranges.length === 0) return null;
  return (
    <section aria-labelledby="histogram" className="panel p-4 sm:p-5">
      <h2 id="histogram" className="font-semibold">
        {histogram.title}
      </h2>
      <table aria-labelledby="histogram" className="figure mt-3 w-full text-sm">
        <thead className="text-ink-soft text-xs">
          <tr>
            <th className="w-0 py-1 pe-4 text-end font-medium">{histogram.change}</th>
            <td aria-hidden="true" />
            <th className="w-0 py-1 ps-4 text-end font-medium">{histogram.customers}</th>
          </tr>
        </thead>
        <tbody>
          {ranges.map((range) => (
            <tr key={range.from ?? "lowest"}>
              <th scope="row" className="whitespace-nowrap py-1 pe-4 text-end font-normal text-ink-soft">
                {rangeWords(range, histogram, formats)}
              </th>
              <td aria-hidden="true">
                <svg
                  aria-hidden="true"
                  width="100%"
                  height="14"
                  className={`block rtl:-scale-x-100 ${isLoss(range) ? "text-caution" : "text-accent"}`}
                >
                  <rect width={`${Math.max((range.count * 100) / most, 1)}%`} height="14" rx="2" fill="currentColor" />
                </svg>
              </td>
              <td className="ps-4 text-end">{formats.number(range.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function isLoss({ from }: Range): boolean {
  return from === undefined || from < 0;
}

function rangeWords({ from, to }: Range, texts: Texts["review"]["histogram"], { signed }: Formats): string {
  if (from === undefined) return texts.to(signed(to ?? 0));
  if (to === undefined) return texts.from(signed(from));
  return texts.between(signed(from), signed(to));
}
