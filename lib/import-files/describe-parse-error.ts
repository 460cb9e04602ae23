import type { FileProblem, FileProblemCode } from "../files/unreadable-file";
import { showText } from "../show-text";
import { maxColumns } from "./file-limits";

const saveAsCsv = "In your spreadsheet choose “Save as” and “CSV UTF-8”, then upload that file.";
const openAndSave =
  "Open it in your spreadsheet program, choose “Save as” and “Excel workbook (.xlsx)” or “CSV UTF-8”, then upload that file.";
const exportAgain = "Export the customers as CSV or Excel workbook (.xlsx), then upload that file.";

/** What is known about the place, in words that may be missing. */
type Words = {
  /** `in or after row 3` or `in line 3` */
  place: string | undefined;
  name: string;
  others: string;
};

const sentences: Record<FileProblemCode, (words: Words) => string> = {
  FILE_MISSING: () => "The file is no longer there, or no longer what was uploaded. Upload it again.",
  FILE_TOO_LARGE: () => "The file is larger than this installation allows. Split it and import the parts.",
  UNPACKED_TOO_LARGE: () =>
    "Unpacked, the file is larger than this installation allows. Split it and import the parts.",
  WORKBOOK_TOO_LARGE: () =>
    `The Excel workbook is too large or too complex to be read. Keep only the sheet with the customers. ${saveAsCsv}`,
  FILE_EMPTY: () => "The file is empty. Export it again and check that it holds rows.",
  SHEET_EMPTY: ({ name, others }) =>
    `The sheet “${name}” is empty.${others ? ` The workbook also has ${others}: choose one of them, or` : " Export it again and"} check that it holds rows.`,
  NO_DATA_ROWS: () => "The file has a header but no rows below it. Export it again and check that it holds customers.",
  HEADER_ROW_MISSING: ({ name, others }) =>
    `Row ${name} was chosen as the header, but the file has only ${others} rows. Choose another one.`,
  NO_TABLE: () => `This is not a CSV file with at least two columns. ${saveAsCsv}`,
  BINARY: () => `This file is no text and no Excel workbook. ${exportAgain}`,
  NUL_BYTES: ({ place }) =>
    `The file holds bytes that no text has${place ? `, the first ${place}` : ""}. It may be damaged: export it again as CSV, then upload that file.`,
  IMAGE: () => `This is an image, not a table. ${exportAgain}`,
  PDF: () => `This is a PDF document, not a table. ${exportAgain}`,
  OLD_EXCEL: () =>
    `This is a workbook of an old Excel (.xls), another file of an old Office, or a workbook with a password. ${openAndSave}`,
  PROTECTED_WORKBOOK: () =>
    "This Excel workbook is protected with a password. Open it, remove the password, save it, then upload that file.",
  BINARY_WORKBOOK: () => `This is a binary Excel workbook (.xlsb). ${openAndSave}`,
  OPEN_DOCUMENT: () => `This is an OpenDocument file (such as .ods), as LibreOffice writes it. ${openAndSave}`,
  APPLE_DOCUMENT: () =>
    "This is a document of Apple Numbers (or Pages, or Keynote). In Numbers choose “File”, “Export To” and “CSV”, then upload that file.",
  WORD: () => `This is a Word document, not a table. ${exportAgain}`,
  PRESENTATION: () => `This is a presentation, not a table. ${exportAgain}`,
  ARCHIVE: () => "This is an archive (such as ZIP). Unpack it, and upload the file that is in it.",
  HTML: () =>
    `This is a web page, not a table, even if its name says something else. If it is an export, open it in your spreadsheet program. ${saveAsCsv}`,
  EXCHANGE_FORMAT: () => `This is a spreadsheet in an old format of exchange (SYLK or DIF). ${openAndSave}`,
  XML: () => `This is an XML document, not a table. ${openAndSave}`,
  JSON: () => `This is a JSON document, not a table. ${exportAgain}`,
  RICH_TEXT: () => `This is a formatted text document (RTF), not a table. ${exportAgain}`,
  GZIP_BROKEN: () =>
    "The file is packed with gzip, but it is cut off or damaged. Pack it again, then upload that file.",
  GZIP_OF_ARCHIVE: () =>
    "The file holds another packed file or a workbook inside gzip. Unpack it, and upload what is in it.",
  WORKBOOK_BROKEN: () => `The Excel workbook is damaged, cut off, or not written as Excel does. ${openAndSave}`,
  WORKBOOK_WITH_ENTITIES: () =>
    `The Excel workbook holds definitions (DOCTYPE) that no spreadsheet program writes, so it is not read. ${openAndSave}`,
  SHEET_MISSING: ({ name, others }) =>
    `The workbook has no sheet “${name}” that can be read.${others ? ` It has ${others}: choose one of them.` : ""}`,
  SHEET_OF_TEXT: ({ name }) =>
    `The sheet “${name}” was chosen, but this file is text, which has no sheets. Upload the workbook, or choose no sheet.`,
  ENCODING_OF_WORKBOOK: ({ name }) =>
    `The encoding ${name} was chosen, but this is an Excel workbook, which has none of its own. Choose no encoding.`,
  DELIMITER_OF_WORKBOOK: () =>
    "A separator of columns was chosen, but this is an Excel workbook, which needs none. Choose no separator.",
  ENCODING_MISMATCH: ({ name, place }) =>
    `The file is not ${name}: the first text that does not fit is ${place ?? "at its beginning"}. Choose another encoding, or let it be recognised.`,
  ENCODING_UNKNOWN: ({ place }) =>
    `The text ${place ? `${place} ` : ""}is neither UTF-8 nor UTF-16 nor Windows-1252. ${saveAsCsv} If it comes from an old Mac or from DOS, you can choose that encoding instead (MACINTOSH or IBM850).`,
  UTF8_BROKEN: ({ place }) =>
    `The text is UTF-8, but damaged${place ? ` ${place}` : ""}. Export the file again, or save it as “CSV UTF-8”, then upload that file.`,
  UTF16_BROKEN: ({ place }) =>
    `The text is UTF-16, but damaged${place ? ` ${place}` : ""}. Export the file again, or save it as “CSV UTF-8”, then upload that file.`,
  UTF32: () => `The text of the file is UTF-32, which is not read. ${saveAsCsv}`,
  TOO_MANY_COLUMNS: ({ place }) =>
    place
      ? `There are more than 1,000 cells ${place}. Check that this is a table, and remove what does not belong to it.`
      : `The file has more than ${maxColumns} columns. Keep the email and the points and remove the rest.`,
  TOO_MANY_ROWS: ({ name }) =>
    `The file has more rows than this installation allows${name && ` (${Number(name).toLocaleString("en")})`}. Split it and import the parts.`,
  FIELD_TOO_LARGE: ({ place }) =>
    `A cell${place ? ` ${place}` : ""} is too long. Shorten it, or check for a missing line break.`,
  QUOTE_NOT_CLOSED: ({ place }) =>
    `A quotation mark ${place ?? "in the header"} is opened but never closed. Close or remove it.`,
  INTERNAL: () => "The file could not be read. Upload it again.",
};

/** One to three sentences for a person: what is wrong with the file, and what to do. */
export function describeParseError({ code, row, line, name = "", others = [] }: FileProblem): string {
  const place = row ? `in or after row ${row}` : line ? `in line ${line}` : undefined;
  return sentences[code]({ place, name: showText(name), others: listOf(others) });
}

/** Names in quotes, the first ones of many. */
export function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => (/^\d+$/.test(name) ? name : `“${showText(name)}”`));
  return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}
