/** How tables look. Wrap the table in `frame`, so that a wide one scrolls by itself. */
export const tableStyle = {
  frame: "panel overflow-x-auto",
  table: "w-full text-left text-sm",
  head: "border-line border-b bg-sunken text-ink-soft text-xs",
  headCell: "whitespace-nowrap px-4 py-2 font-medium",
  row: "border-line border-b last:border-b-0",
  cell: "px-4 py-3 align-top",
  number: "figure whitespace-nowrap text-right",
} as const;
