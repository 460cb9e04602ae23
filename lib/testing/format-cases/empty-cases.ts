import { writeWorkbook } from "../write-workbook";
import type { FormatCase } from "./format-case";

/** Files without a table in them. */
export const emptyCases: FormatCase[] = [
  { title: "Empty file", bytes: () => "", answer: { refused: "FILE_EMPTY" } },
  { title: "Nothing but blank lines", bytes: () => "\r\n\r\n", answer: { refused: "FILE_EMPTY" } },
  {
    title: "Workbook whose first sheet is empty, and no other has emails",
    bytes: () =>
      writeWorkbook([
        { name: "Start", rows: "" },
        {
          name: "Tiers",
          rows: [
            ["Tier", "From"],
            ["Gold", "500"],
          ],
        },
      ]),
    answer: { refused: "SHEET_EMPTY" },
  },
  { title: "A header and nothing else", bytes: () => "Email,Points\n", answer: { refused: "NO_DATA_ROWS" } },
  { title: "One column", bytes: () => "Email\nzoe@example.com\n", answer: { refused: "NO_TABLE" } },
  {
    title: "Text without columns",
    bytes: () => "Dear all\nplease find the file attached.\n",
    answer: { refused: "NO_TABLE" },
  },
];
