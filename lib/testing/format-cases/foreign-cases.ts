import { writeZip } from "../write-zip";
import type { FormatCase } from "./format-case";

const zipOf = (...names: string[]) => writeZip(names.map((name) => ({ name, content: "x" })));

/** Files of programs whose files are not read. */
export const foreignCases: FormatCase[] = [
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
  {
    title: "Old format of exchange between spreadsheets (`.slk`, `.dif`)",
    bytes: () => 'ID;PWXL;N;E\r\nC;X1;Y1;K"Email"\r\nC;X2;Y1;K"Points"\r\nE\r\n',
    answer: { refused: "EXCHANGE_FORMAT" },
  },
  { title: "XML document", bytes: () => '<?xml version="1.0"?>\n<customers/>', answer: { refused: "XML" } },
  { title: "JSON", bytes: () => '[{ "email": "zoe@example.com", "points": 100 }]', answer: { refused: "JSON" } },
  { title: "Formatted text (`.rtf`)", bytes: () => "{\\rtf1 Email, Points}", answer: { refused: "RICH_TEXT" } },
  {
    title: "Program or other binary file",
    bytes: () => Buffer.from("\x7fELF\x02\x01\x01\x03\x05\x06\x07\x08", "latin1"),
    answer: { refused: "BINARY" },
  },
];
