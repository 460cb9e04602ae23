import { gzipSync } from "node:zlib";
import { writeSheet, writeWorkbook } from "../write-workbook";
import { type FormatCase, smallCsv, smallTable } from "./format-case";

/** Files that are broken, or more than can be taken in. */
export const damagedCases: FormatCase[] = [
  {
    title: "Excel workbook that is cut off",
    bytes: () => writeSheet(smallTable).subarray(0, 1_000),
    answer: { refused: "WORKBOOK_BROKEN" },
  },
  {
    title: "Excel workbook with a DOCTYPE",
    bytes: () => writeWorkbook([{ rows: "", xml: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }]),
    answer: { refused: "WORKBOOK_WITH_ENTITIES" },
  },
  {
    title: "Excel workbook that unpacks to more than is allowed",
    bytes: () => writeSheet("", [{ name: "xl/worksheets/sheet1.xml", content: "x", saidSize: 4_000_000_000 }]),
    answer: { refused: "WORKBOOK_TOO_LARGE" },
  },
  {
    title: "gzip that is cut off or damaged",
    bytes: () => gzipSync(smallCsv.repeat(100)).subarray(0, 40),
    answer: { refused: "GZIP_BROKEN" },
  },
  {
    title: "gzip of another packed file or of a workbook",
    bytes: () => gzipSync(writeSheet(smallTable)),
    answer: { refused: "GZIP_OF_ARCHIVE" },
  },
  {
    title: "gzip that unpacks to more than is allowed",
    bytes: () => gzipSync(Buffer.alloc(220_000_000, smallCsv)),
    answer: { refused: "UNPACKED_TOO_LARGE" },
  },
  { title: "Text with NUL bytes", bytes: () => `${smallCsv}amy@example.com,\0\0\n`, answer: { refused: "NUL_BYTES" } },
  {
    title: "UTF-8 with a damaged letter",
    bytes: () => Buffer.from("Email,Name\nzoe@example.com,Zo\xc3\xab\namy@example.com,Am\xc3\n", "latin1"),
    answer: { refused: "UTF8_BROKEN" },
  },
  {
    title: "UTF-16 with half a letter",
    bytes: () => Buffer.from(`\uFEFF${smallCsv}\uD83D,1\n`, "utf16le"),
    answer: { refused: "UTF16_BROKEN" },
  },
  { title: "UTF-32", bytes: () => Buffer.from("fffe000045000000", "hex"), answer: { refused: "UTF32" } },
  {
    title: "Another encoding, where it can be told from those that are read",
    bytes: () => Buffer.from("Email,Name\na@example.com,\x8d\x81\n", "latin1"),
    answer: { refused: "ENCODING_UNKNOWN" },
  },
  {
    title: "A quotation mark that is never closed",
    bytes: () => `${smallCsv}"amy@example.com,1\n`,
    answer: { refused: "QUOTE_NOT_CLOSED" },
  },
  {
    title: "A cell of more than 262,144 characters",
    bytes: () => `${smallCsv}amy@example.com,${"1".repeat(300_000)}\n`,
    answer: { refused: "FIELD_TOO_LARGE" },
  },
  {
    title: "More than 100 columns",
    bytes: () => `${"a,".repeat(100)}Email\n${"1,".repeat(100)}zoe@example.com\n`,
    answer: { refused: "TOO_MANY_COLUMNS" },
  },
];
