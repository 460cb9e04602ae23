import { gzipSync } from "node:zlib";
import { encodeSingleByte } from "../encode-single-byte";
import { writeSheet, writeWorkbook } from "../write-workbook";
import { type FormatCase, smallCsv, smallTable } from "./format-case";

const western = "Email,Points,Name\nzoe@example.com,100,Zoë\n";
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

/** Kinds of files that hold customers. */
export const containerCases: FormatCase[] = [
  { title: "CSV in UTF-8", bytes: () => smallCsv, answer: { read: "UTF-8, comma, header in row 1" } },
  {
    title: "CSV in UTF-8 with a byte order mark, as Excel saves “CSV UTF-8”",
    bytes: () => `\uFEFF${smallCsv}`,
    answer: { read: "UTF-8 with byte order mark, comma, header in row 1" },
  },
  {
    title: "CSV in Windows-1252, as Excel saves “CSV” in Western Europe and America",
    bytes: () => Buffer.from(western, "latin1"),
    answer: { read: "WINDOWS-1252, comma, header in row 1" },
  },
  {
    title: "CSV in the encoding of old Macs (Mac Roman), as Excel saves “CSV (Macintosh)”",
    bytes: () => encodeSingleByte(western, "MACINTOSH"),
    answer: { read: "MACINTOSH, comma, header in row 1" },
  },
  {
    title: "CSV in the encoding of DOS (code page 850), as Excel saves “CSV (MS-DOS)” in Western Europe",
    bytes: () => encodeSingleByte(western, "IBM850"),
    answer: { read: "IBM850, comma, header in row 1" },
  },
  {
    title: "Text in UTF-16 with a byte order mark, as Excel saves “Unicode Text”",
    bytes: () => Buffer.from("\uFEFFEmail\tPoints\r\nzoe@example.com\t100\r\n", "utf16le"),
    answer: { read: "UTF-16LE with byte order mark, tab, header in row 1" },
  },
  {
    title: "CSV in UTF-16 without a byte order mark",
    bytes: () => Buffer.from(smallCsv, "utf16le"),
    answer: { read: "UTF-16LE, comma, header in row 1" },
  },
  {
    title: "CSV in big-endian UTF-16 with a byte order mark",
    bytes: () => utf16be(`\uFEFF${smallCsv}`),
    answer: { read: "UTF-16BE with byte order mark, comma, header in row 1" },
  },
  {
    title: "CSV in big-endian UTF-16 without a byte order mark",
    bytes: () => utf16be(smallCsv),
    answer: { read: "UTF-16BE, comma, header in row 1" },
  },
  {
    title: "CSV packed with gzip (`.csv.gz`)",
    bytes: () => gzipSync(smallCsv),
    answer: { read: "gzip, UTF-8, comma, header in row 1" },
  },
  {
    title: "Excel workbook (`.xlsx`)",
    bytes: () => writeSheet(smallTable),
    answer: { read: "Excel workbook, sheet “Sheet1”, header in row 1" },
  },
  {
    title: "Excel workbook whose first sheet is hidden",
    bytes: () =>
      writeWorkbook([
        { name: "Lists", state: "hidden", rows: [["x"]] },
        { name: "Customers", rows: smallTable },
      ]),
    answer: { read: "Excel workbook, sheet “Customers”, header in row 1" },
  },
  {
    title: "Excel workbook whose first sheet is a cover or empty: the first one with a column of emails",
    bytes: () =>
      writeWorkbook([
        {
          name: "Cover",
          rows: [["Loyalty report"], ["Questions to:", "anna@shop.example"], ["Made on", "2026-01-05"]],
        },
        { name: "Empty", rows: "" },
        { name: "Customers", rows: smallTable },
      ]),
    answer: { read: "Excel workbook, sheet “Customers”, header in row 1" },
  },
];
