import { gzipSync } from "node:zlib";
import type { FileProblemCode } from "../files/unreadable-file";
import { writeSheet, writeWorkbook } from "./write-workbook";
import { writeZip } from "./write-zip";

/** A kind of file, and what is answered to it. `docs/formats.md` is made of these. */
export type FormatCase = {
  /** What the file is, in words of a merchant. */
  title: string;
  bytes: () => Buffer | string;
  /** How it is read, in words; or what is wrong with it. */
  answer: { read: string } | { refused: FileProblemCode };
};

const csv = "Email,Points\nzoe@example.com,100\n";
const western = "Email,Points,Name\nzoe@example.com,100,Zoë\n";
const table = [
  ["Email", "Points"],
  ["zoe@example.com", "100"],
];
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const zipOf = (...names: string[]) => writeZip(names.map((name) => ({ name, content: "x" })));

/** Kinds of files that hold customers. */
export const containerCases: FormatCase[] = [
  { title: "CSV in UTF-8", bytes: () => csv, answer: { read: "UTF-8, comma, header in row 1" } },
  {
    title: "CSV in UTF-8 with a byte order mark, as Excel saves “CSV UTF-8”",
    bytes: () => `\uFEFF${csv}`,
    answer: { read: "UTF-8 with byte order mark, comma, header in row 1" },
  },
  {
    title: "CSV in Windows-1252, as Excel saves “CSV” in Western Europe and America",
    bytes: () => Buffer.from(western, "latin1"),
    answer: { read: "WINDOWS-1252, comma, header in row 1" },
  },
  {
    title: "Text in UTF-16 with a byte order mark, as Excel saves “Unicode Text”",
    bytes: () => Buffer.from("\uFEFFEmail\tPoints\r\nzoe@example.com\t100\r\n", "utf16le"),
    answer: { read: "UTF-16LE with byte order mark, tab, header in row 1" },
  },
  {
    title: "CSV in UTF-16 without a byte order mark",
    bytes: () => Buffer.from(csv, "utf16le"),
    answer: { read: "UTF-16LE, comma, header in row 1" },
  },
  {
    title: "CSV in big-endian UTF-16 with a byte order mark",
    bytes: () => utf16be(`\uFEFF${csv}`),
    answer: { read: "UTF-16BE with byte order mark, comma, header in row 1" },
  },
  {
    title: "CSV in big-endian UTF-16 without a byte order mark",
    bytes: () => utf16be(csv),
    answer: { read: "UTF-16BE, comma, header in row 1" },
  },
  {
    title: "CSV packed with gzip (`.csv.gz`)",
    bytes: () => gzipSync(csv),
    answer: { read: "gzip, UTF-8, comma, header in row 1" },
  },
  {
    title: "Excel workbook (`.xlsx`)",
    bytes: () => writeSheet(table),
    answer: { read: "Excel workbook, sheet “Sheet1”, header in row 1" },
  },
  {
    title: "Excel workbook whose first sheet is hidden",
    bytes: () =>
      writeWorkbook([
        { name: "Lists", state: "hidden", rows: [["x"]] },
        { name: "Customers", rows: table },
      ]),
    answer: { read: "Excel workbook, sheet “Customers”, header in row 1" },
  },
];

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

/** Files that cannot be read. */
export const refusedCases: FormatCase[] = [
  { title: "Empty file", bytes: () => "", answer: { refused: "FILE_EMPTY" } },
  { title: "Nothing but blank lines", bytes: () => "\r\n\r\n", answer: { refused: "FILE_EMPTY" } },
  {
    title: "Workbook whose first sheet is empty",
    bytes: () =>
      writeWorkbook([
        { name: "Start", rows: "" },
        { name: "Customers", rows: table },
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
  {
    title: "Old Excel workbook (`.xls`)",
    bytes: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1_024)]),
    answer: { refused: "OLD_EXCEL" },
  },
  {
    title: "Excel workbook with a password",
    bytes: () =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(504),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
    answer: { refused: "PROTECTED_WORKBOOK" },
  },
  {
    title: "Binary Excel workbook (`.xlsb`)",
    bytes: () => zipOf("[Content_Types].xml", "xl/workbook.bin"),
    answer: { refused: "BINARY_WORKBOOK" },
  },
  {
    title: "LibreOffice spreadsheet (`.ods`)",
    bytes: () => zipOf("mimetype", "content.xml"),
    answer: { refused: "OPEN_DOCUMENT" },
  },
  {
    title: "Apple Numbers (`.numbers`)",
    bytes: () => zipOf("Index/Document.iwa", "Index/Tables/Tile.iwa"),
    answer: { refused: "APPLE_DOCUMENT" },
  },
  {
    title: "Word document (`.docx`)",
    bytes: () => zipOf("[Content_Types].xml", "word/document.xml"),
    answer: { refused: "WORD" },
  },
  {
    title: "Presentation (`.pptx`)",
    bytes: () => zipOf("[Content_Types].xml", "ppt/presentation.xml"),
    answer: { refused: "PRESENTATION" },
  },
  {
    title: "ZIP archive, also one with a CSV file in it",
    bytes: () => zipOf("points.csv"),
    answer: { refused: "ARCHIVE" },
  },
  {
    title: "7z, RAR, bzip2, xz, Zstandard or tar archive",
    bytes: () => Buffer.from("377abcaf271c0004", "hex"),
    answer: { refused: "ARCHIVE" },
  },
  {
    title: "Excel workbook that is cut off",
    bytes: () => writeSheet(table).subarray(0, 1_000),
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
    bytes: () => gzipSync(csv.repeat(100)).subarray(0, 40),
    answer: { refused: "GZIP_BROKEN" },
  },
  {
    title: "gzip of another packed file or of a workbook",
    bytes: () => gzipSync(writeSheet(table)),
    answer: { refused: "GZIP_OF_ARCHIVE" },
  },
  {
    title: "gzip that unpacks to more than is allowed",
    bytes: () => gzipSync(Buffer.alloc(220_000_000, csv)),
    answer: { refused: "UNPACKED_TOO_LARGE" },
  },
  { title: "PDF", bytes: () => "%PDF-1.7\n", answer: { refused: "PDF" } },
  {
    title: "Image (PNG, JPEG, GIF, TIFF, WebP, HEIC)",
    bytes: () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    answer: { refused: "IMAGE" },
  },
  {
    title: "Web page, also one that is named `.csv` or `.xls`",
    bytes: () => "<!DOCTYPE html>\n<html><body><table></table></body></html>",
    answer: { refused: "HTML" },
  },
  { title: "XML document", bytes: () => '<?xml version="1.0"?>\n<customers/>', answer: { refused: "XML" } },
  { title: "JSON", bytes: () => '[{ "email": "zoe@example.com", "points": 100 }]', answer: { refused: "JSON" } },
  { title: "Formatted text (`.rtf`)", bytes: () => "{\\rtf1 Email, Points}", answer: { refused: "RICH_TEXT" } },
  {
    title: "Program or other binary file",
    bytes: () => Buffer.from("\x7fELF\x02\x01\x01\x03\x05\x06\x07\x08", "latin1"),
    answer: { refused: "BINARY" },
  },
  { title: "Text with NUL bytes", bytes: () => `${csv}amy@example.com,\0\0\n`, answer: { refused: "NUL_BYTES" } },
  {
    title: "UTF-8 with a damaged letter",
    bytes: () => Buffer.from("Email,Name\nzoe@example.com,Zo\xc3\xab\namy@example.com,Am\xc3\n", "latin1"),
    answer: { refused: "UTF8_BROKEN" },
  },
  {
    title: "UTF-16 with half a letter",
    bytes: () => Buffer.from(`\uFEFF${csv}\uD83D,1\n`, "utf16le"),
    answer: { refused: "UTF16_BROKEN" },
  },
  { title: "UTF-32", bytes: () => Buffer.from("fffe000045000000", "hex"), answer: { refused: "UTF32" } },
  {
    title: "Another encoding, where it can be told from Windows-1252",
    bytes: () => Buffer.from("Email,Name\na@example.com,\x8d\x81\n", "latin1"),
    answer: { refused: "ENCODING_UNKNOWN" },
  },
  {
    title: "A quotation mark that is never closed",
    bytes: () => `${csv}"amy@example.com,1\n`,
    answer: { refused: "QUOTE_NOT_CLOSED" },
  },
  {
    title: "A cell of more than 262,144 characters",
    bytes: () => `${csv}amy@example.com,${"1".repeat(300_000)}\n`,
    answer: { refused: "FIELD_TOO_LARGE" },
  },
  {
    title: "More than 100 columns",
    bytes: () => `${"a,".repeat(100)}Email\n${"1,".repeat(100)}zoe@example.com\n`,
    answer: { refused: "TOO_MANY_COLUMNS" },
  },
];
