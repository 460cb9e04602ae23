import type { RowErrorCode } from "@/prisma/client/enums";

/** A cell of a row, and what is answered to it. */
export type CellCase = {
  cell: string;
  /** How the page names it, where it cannot be seen. */
  written?: string;
  /** Another cell of the same column, which says what separators mean in it. */
  besides?: string;
  answer: { read: string } | { refused: RowErrorCode };
};

const invalid = { refused: "POINTS_INVALID" } as const;

export const pointsCases: CellCase[] = [
  { cell: "0", answer: { read: "0" } },
  { cell: "00123", answer: { read: "123" } },
  { cell: " 7 ", written: "`7`, with blanks around it", answer: { read: "7" } },
  { cell: "+5", answer: { read: "5" } },
  { cell: "12.0", answer: { read: "12" } },
  { cell: "12,00", answer: { read: "12" } },
  { cell: "1,234.00", answer: { read: "1234" } },
  { cell: "1.234,00", answer: { read: "1234" } },
  { cell: "1 234", answer: { read: "1234" } },
  { cell: "1\u00a0234", written: "`1 234`, with a no-break space", answer: { read: "1234" } },
  { cell: "1\u2009234", written: "`1 234`, with a thin space", answer: { read: "1234" } },
  { cell: "1'234", answer: { read: "1234" } },
  { cell: "1,234,567", answer: { read: "1234567" } },
  { cell: "12,34,567", answer: { read: "1234567" } },
  { cell: "500 points", answer: { read: "500" } },
  { cell: "'1234", answer: { read: "1234" } },
  { cell: "1,234", besides: "1,234.50", answer: { read: "1234" } },
  { cell: "1.234", besides: "12,5", answer: { read: "1234" } },
  { cell: "1,234", answer: { refused: "POINTS_AMBIGUOUS" } },
  { cell: "1,000", besides: "12,5", answer: { refused: "POINTS_AMBIGUOUS" } },
  { cell: "", written: "nothing", answer: { refused: "POINTS_MISSING" } },
  { cell: "12.5", answer: invalid },
  { cell: "-3", answer: { refused: "POINTS_OUT_OF_RANGE" } },
  { cell: "1000000000", answer: { refused: "POINTS_OUT_OF_RANGE" } },
  { cell: "1000000000000", answer: { refused: "POINTS_OUT_OF_RANGE" } },
  { cell: "10^12", answer: invalid },
  { cell: "1e3", answer: invalid },
  { cell: "∞", answer: invalid },
  { cell: "N/A", answer: invalid },
  { cell: "#REF!", answer: invalid },
  { cell: "=A1*2", answer: invalid },
  { cell: "٤٢", written: "`42` in Arabic digits", answer: invalid },
  { cell: "€ 12", answer: invalid },
  { cell: "12%", answer: invalid },
  { cell: "31.12.2025", answer: invalid },
  { cell: "many", answer: invalid },
];

export const emailCases: CellCase[] = [
  {
    cell: " Zoe@Example.COM ",
    written: "`Zoe@Example.COM`, with blanks around it",
    answer: { read: "zoe@example.com" },
  },
  { cell: "mailto:zoe@example.com", answer: { read: "zoe@example.com" } },
  { cell: "Zoe Doe <zoe@example.com>", answer: { read: "zoe@example.com" } },
  { cell: '"zoe@example.com"', answer: { read: "zoe@example.com" } },
  { cell: "zoe@example.com,", answer: { read: "zoe@example.com" } },
  {
    cell: "zoe\u200b@example.com",
    written: "`zoe@example.com`, with an invisible character",
    answer: { read: "zoe@example.com" },
  },
  { cell: "zoe@bücher.de", answer: { read: "zoe@bücher.de" } },
  { cell: "zoe@xn--bcher-kva.de", answer: { read: "zoe@bücher.de" } },
  { cell: "", written: "nothing", answer: { refused: "EMAIL_MISSING" } },
  { cell: "zoe", answer: { refused: "EMAIL_INVALID" } },
  { cell: "zoe@example", answer: { refused: "EMAIL_INVALID" } },
  { cell: "zoe @example.com", answer: { refused: "EMAIL_INVALID" } },
  { cell: "zoe@example.com; amy@example.com", answer: { refused: "EMAIL_INVALID" } },
];
