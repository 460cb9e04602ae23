/**
 * How tables look. Wrap the table in `frame`: on a small screen a wide table scrolls in it by itself, on a large one its
 * header stays in view, which it could not inside of something that scrolls.
 */
export const tableStyle = {
  frame: "panel overflow-clip max-md:overflow-x-auto",
  table: "w-full text-sm",
  head: "bg-sunken text-ink-soft text-xs md:sticky md:top-0 md:z-1",
  headCell: "whitespace-nowrap border-line border-b px-4 py-2 font-medium",
  row: "border-line border-b last:border-b-0",
  cell: "px-4 py-3 align-top",
  number: "figure whitespace-nowrap text-end",
} as const;
