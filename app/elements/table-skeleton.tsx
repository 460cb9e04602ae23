/** The shape of a page with a heading and a table, while it comes. */
export function TableSkeleton({ title, rows = 8 }: { title: string; rows?: number }) {
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        Loading {title}
      </p>
      <div className="skeleton mb-2 h-7 w-40" />
      <div className="skeleton mb-8 h-5 w-full max-w-80" />
      <div className="panel divide-y divide-line">
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
