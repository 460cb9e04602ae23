import { writeSheet } from "../write-workbook";
import { type FormatCase, smallCsv, smallTable } from "./format-case";

/** Files for which somebody has decided what does not fit them. */
export const unfitCases: FormatCase[] = [
  {
    title: "A sheet was chosen (`sheet`), and the file is CSV",
    bytes: () => smallCsv,
    chosen: { sheet: "Customers" },
    answer: { refused: "SHEET_OF_TEXT" },
  },
  {
    title: "A sheet was chosen that the workbook does not have",
    bytes: () => writeSheet(smallTable),
    chosen: { sheet: "Customers" },
    answer: { refused: "SHEET_MISSING" },
  },
  {
    title: "An encoding was chosen (`encoding`), and the file is a workbook",
    bytes: () => writeSheet(smallTable),
    chosen: { encoding: "UTF-8" },
    answer: { refused: "ENCODING_OF_WORKBOOK" },
  },
  {
    title: "A separator was chosen (`delimiter`), and the file is a workbook",
    bytes: () => writeSheet(smallTable),
    chosen: { delimiter: ";" },
    answer: { refused: "DELIMITER_OF_WORKBOOK" },
  },
  {
    title: "An encoding was chosen that the bytes are not in",
    bytes: () => Buffer.from("Email,Points,Name\nzoe@example.com,100,Zoë\n", "latin1"),
    chosen: { encoding: "UTF-8" },
    answer: { refused: "ENCODING_MISMATCH" },
  },
  {
    title: "A row was chosen as the header (`headerRow`) that the file does not have",
    bytes: () => smallCsv,
    chosen: { headerRow: 5 },
    answer: { refused: "HEADER_ROW_MISSING" },
  },
];
