import type { Delimiter, Encoding } from "../files/file-format";
import { showText } from "../show-text";
import { listOf } from "./describe-parse-error";
import type { ParseDetails } from "./parse-details";

const encodingNames: Record<Encoding, string> = {
  "UTF-8": "UTF-8",
  "UTF-16LE": "UTF-16 (little endian)",
  "UTF-16BE": "UTF-16 (big endian)",
  "WINDOWS-1252": "Windows-1252 (Western European)",
  MACINTOSH: "Macintosh (text of old Macs)",
  IBM850: "IBM850 (text of DOS)",
};

const ifWrong = "Check that this is right; if not, choose another encoding, or save the file as “CSV UTF-8”";

const delimiterNames: Record<Delimiter, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
};

type Details = Omit<ParseDetails, "sentences">;

/**
 * How a file was read, and why: one sentence for each decision, for a person to check. What its numbers mean is not among them:
 * that can be decided anew later.
 */
export function describeDecisions(details: Details): string[] {
  const { blankLineCount, columns } = details;
  return [
    describeContainer(details),
    describeEncoding(details),
    describeDelimiter(details),
    describeHeader(details),
    describeUnnamed(details),
    blankLineCount > 0 ? `${count(blankLineCount, "blank line")} left out.` : undefined,
    describeSource(details),
    `Email: ${columns.email.reason}`,
    `Points: ${columns.points.reason}`,
    ...columns.refused.map(({ reason }) => reason),
  ].filter((sentence) => sentence !== undefined);
}

function describeSource({ source }: Details): string | undefined {
  if (!source) return undefined;
  const doubt = source.certainty === "DOCUMENTED" ? "" : ", as far as can be told from its columns";
  return `This looks like a ${source.file} of ${source.name}${doubt}.`;
}

function describeContainer({ container, sheet, sheets = [], decisions }: Details): string | undefined {
  if (container === "GZIP") return "The file is packed with gzip, and was unpacked.";
  if (container === "PLAIN") return undefined;
  const others = sheets.filter((name) => name !== sheet);
  const rest = others.length > 0 ? ` Not read: ${listOf(others)}.` : "";
  const why = {
    CHOSEN: ", as chosen",
    FIRST: others.length > 0 ? ", the first one" : "",
    FIRST_WITH_EMAILS: ", the first one that has a column of emails",
  }[decisions?.sheet?.decidedBy ?? "FIRST"];
  return `An Excel workbook; its sheet “${showText(sheet ?? "")}” was read${why}.${rest}`;
}

function describeEncoding({ encoding, decisions }: Details): string | undefined {
  if (!encoding || !decisions?.encoding) return undefined;
  const name = encodingNames[encoding];
  const { decidedBy, place } = decisions.encoding;
  switch (decidedBy) {
    case "CHOSEN":
      return `The text was read as ${name}, as chosen.`;
    case "BYTE_ORDER_MARK":
      return `The text is ${name}: a mark at its beginning says so.`;
    case "NUL_BYTES":
      return `The text is ${name}: every other byte is empty.`;
    case "VALID_UTF8":
      return `The text is ${name}: all of it is valid.`;
    case "LETTERS":
      return `The text was read as ${name}, because only so its letters make words${place ? `: line ${place.line} reads “${showText(place.text)}”. ${ifWrong}` : ""}.`;
    case "NOT_UTF8": {
      const where = place ? `: line ${place.line} is no UTF-8, and reads “${showText(place.text)}”. ${ifWrong}` : "";
      return `The text was read as ${name}${where}.`;
    }
  }
}

function describeDelimiter({ delimiter, decisions }: Details): string | undefined {
  if (!delimiter || !decisions?.delimiter) return undefined;
  const name = delimiterNames[delimiter];
  const { decidedBy, columnCount } = decisions.delimiter;
  if (decidedBy === "CHOSEN") return `Columns are separated by ${name}, as chosen.`;
  if (decidedBy === "SEPARATOR_LINE") return `Columns are separated by ${name}: the first line says so.`;
  return `Columns are separated by ${name}: so read, there are ${count(columnCount, "column")}.`;
}

function describeHeader({ headerRow, decisions, skippedLineCount }: Details): string {
  const isChosen = decisions?.header.decidedBy === "CHOSEN";
  if (headerRow === null) {
    return isChosen
      ? "There is no header, as chosen; the columns are numbered."
      : "There is no header: the first row already holds a customer. The columns are numbered.";
  }
  const chosen = isChosen ? ", as chosen" : "";
  if (headerRow > 1)
    return `The header is row ${headerRow}${chosen}; ${count(skippedLineCount, "line")} before it left out.`;
  return `The first row is the header${chosen}.`;
}

function describeUnnamed({ headerRow, columnCount }: Details): string | undefined {
  if (headerRow === null || columnCount === undefined) return undefined;
  return `The sheet has ${count(columnCount, "column")}; those that the header does not name are numbered.`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
