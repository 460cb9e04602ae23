import type { DetectedFormat } from "../files/detect-format";
import type { Delimiter, Encoding } from "../files/file-format";
import { showText } from "../show-text";
import { listOf } from "./describe-parse-error";

const encodingNames: Record<Encoding, string> = {
  "UTF-8": "UTF-8",
  "UTF-16LE": "UTF-16 (little endian)",
  "UTF-16BE": "UTF-16 (big endian)",
  "WINDOWS-1252": "Windows-1252 (Western European)",
};

const delimiterNames: Record<Delimiter, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
};

/** How a file was read, and why: one sentence for each decision, for a person to check. */
export function describeFormat(detected: DetectedFormat, blankLineCount: number): string[] {
  return [
    describeContainer(detected),
    describeEncoding(detected),
    describeDelimiter(detected),
    describeHeader(detected),
    describeUnnamed(detected),
    blankLineCount > 0 ? `${count(blankLineCount, "blank line")} left out.` : undefined,
  ].filter((sentence) => sentence !== undefined);
}

function describeContainer({ format: { container, sheet, sheets = [] } }: DetectedFormat): string | undefined {
  if (container === "GZIP") return "The file is packed with gzip, and was unpacked.";
  if (container === "PLAIN") return undefined;
  const others = sheets.filter((name) => name !== sheet);
  const rest = others.length > 0 ? ` Not read: ${listOf(others)}.` : "";
  return `An Excel workbook; its sheet “${showText(sheet ?? "")}” was read.${rest}`;
}

function describeEncoding({ format, encoding }: DetectedFormat): string | undefined {
  if (!format.encoding || !encoding) return undefined;
  const name = encodingNames[format.encoding];
  switch (encoding.decidedBy) {
    case "CHOSEN":
      return `The text was read as ${name}, as chosen.`;
    case "BYTE_ORDER_MARK":
      return `The text is ${name}: a mark at its beginning says so.`;
    case "NUL_BYTES":
      return `The text is ${name}: every other byte is empty.`;
    case "VALID_UTF8":
      return `The text is ${name}: all of it is valid.`;
    case "NOT_UTF8": {
      const { place } = encoding;
      const where = place
        ? `: line ${place.line} is no UTF-8, and reads “${showText(place.text)}”. Check that this is right`
        : "";
      return `The text was read as ${name}${where}.`;
    }
  }
}

function describeDelimiter({ format, delimiter }: DetectedFormat): string | undefined {
  if (!format.delimiter || !delimiter) return undefined;
  const name = delimiterNames[format.delimiter];
  if (delimiter.decidedBy === "CHOSEN") return `Columns are separated by ${name}, as chosen.`;
  if (delimiter.decidedBy === "SEPARATOR_LINE") return `Columns are separated by ${name}: the first line says so.`;
  return `Columns are separated by ${name}: so read, there are ${count(delimiter.columnCount, "column")}.`;
}

function describeHeader({ format: { headerRow }, header, skippedCount }: DetectedFormat): string {
  if (headerRow === null) {
    return header.decidedBy === "CHOSEN"
      ? "There is no header, as chosen; the columns are numbered."
      : "There is no header: the first row already holds a customer. The columns are numbered.";
  }
  const chosen = header.decidedBy === "CHOSEN" ? ", as chosen" : "";
  if (headerRow > 1)
    return `The header is row ${headerRow}${chosen}; ${count(skippedCount, "line")} before it left out.`;
  return `The first row is the header${chosen}.`;
}

function describeUnnamed({ format: { headerRow, columnCount } }: DetectedFormat): string | undefined {
  if (headerRow === null || columnCount === undefined) return undefined;
  return `The sheet has ${count(columnCount, "column")}; those that the header does not name are numbered.`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
