import type { FormatCase } from "./format-case";

/** Ways in which tables are written. */
export const dialectCases: FormatCase[] = [
  {
    title: "Semicolons",
    bytes: () => "Email;Points\nzoe@example.com;100\n",
    answer: { read: "UTF-8, semicolon, header in row 1" },
  },
  {
    title: "Tabs",
    bytes: () => "Email\tPoints\nzoe@example.com\t100\n",
    answer: { read: "UTF-8, tab, header in row 1" },
  },
  {
    title: "Vertical bars",
    bytes: () => "Email|Points\nzoe@example.com|100\n",
    answer: { read: "UTF-8, bar, header in row 1" },
  },
  {
    title: "Semicolons, with commas in every row",
    bytes: () => "Name;Email;Points\nA, Zoe;zoe@example.com;100,00\n",
    answer: { read: "UTF-8, semicolon, header in row 1" },
  },
  {
    title: "Excel's line `sep=;` at the beginning",
    bytes: () => "sep=;\r\nEmail;Points\r\nzoe@example.com;100\r\n",
    answer: { read: "UTF-8, semicolon, header in row 1, skipped: “sep=;”" },
  },
  {
    title: "Every cell in quotation marks, with line breaks in them",
    bytes: () => '"Email","Points","Note"\n"zoe@example.com","100","two\nlines"\n',
    answer: { read: "UTF-8, comma, header in row 1" },
  },
  {
    title: "Line ends of Windows, Unix and the old Mac in one file",
    bytes: () => "Email,Points\r\nzoe@example.com,100\ramy@example.com,1\n",
    answer: { read: "UTF-8, comma, header in row 1" },
  },
  {
    title: "Blank lines, and lines of nothing but delimiters",
    bytes: () => "\nEmail,Points\n\n,\nzoe@example.com,100\n\n",
    answer: { read: "UTF-8, comma, header in row 1" },
  },
  {
    title: "A delimiter at the end of every line",
    bytes: () => "Email,Points,\nzoe@example.com,100,\n",
    answer: { read: "UTF-8, comma, header in row 1" },
  },
  {
    title: "A title and a date before the header",
    bytes: () => "Loyalty export\n2026-01-05\n\nEmail,Points\nzoe@example.com,100\n",
    answer: { read: "UTF-8, comma, header in row 3, skipped: “Loyalty export”, “2026-01-05”" },
  },
  {
    title: "No header",
    bytes: () => "zoe@example.com,100\namy@example.com,1\n",
    answer: { read: "UTF-8, comma, no header: Column 1, Column 2" },
  },
  {
    title: "Names of columns that repeat or are missing",
    bytes: () => "Email,Points,Points,\nzoe@example.com,100,1,x\n",
    answer: { read: "UTF-8, comma, header in row 1" },
  },
  {
    title: "A row with too few or too many cells (that row fails, the others do not)",
    bytes: () => "Email,Points\nzoe@example.com\namy@example.com,1,2\n",
    answer: { read: "UTF-8, comma, header in row 1" },
  },
];
