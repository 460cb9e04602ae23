import { reader } from "@/app/texts/reader";
import { Figures } from "./figures";

/** The shape of a page with a heading, perhaps figures, and a table, while it comes. */
export async function TableSkeleton({ rows = 8, figures = 0 }: { rows?: number; figures?: number }) {
  const { texts } = await reader();
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        {texts.frame.loading}
      </p>
      <div className="skeleton mb-2 h-7 w-40" />
      <div className="skeleton mb-6 h-5 w-full max-w-80" />
      {figures > 0 && (
        <Figures>
          {Array.from({ length: figures }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the figures are all alike and never move
            <div key={index} className="space-y-2 bg-surface p-4 sm:p-5">
              <div className="skeleton h-4 w-24" />
              <div className="skeleton h-8 w-20" />
            </div>
          ))}
        </Figures>
      )}
      <div className="panel mt-6 divide-y divide-line">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
          <div key={row} className="flex items-center justify-between gap-6 px-4 py-4">
            <div className="skeleton h-4 w-1/2" />
            <div className="skeleton h-4 w-16" />
          </div>
        ))}
      </div>
    </div>
  );
}
