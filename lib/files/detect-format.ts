import { showText } from "../show-text";
import { decodeText } from "./decode-text";
import { detectDelimiter, measureRecords, type Reading, readWith } from "./detect-delimiter";
import { detectEncoding, type EncodingDecision, type Evidence } from "./detect-encoding";
import { detectHeader, type HeaderDecision } from "./detect-header";
import type { Delimiter, Encoding, FileFormat, FormatOverrides } from "./file-format";
import type { FileLimits, FileSource } from "./file-source";
import { refuseForeignText } from "./foreign-format";
import { readHead } from "./peek-bytes";
import { refuseUnfit } from "./refuse-unfit";
import { readSeparatorLine } from "./separator-line";
import { detectContainer, textSource } from "./text-source";
import { UnreadableFile } from "./unreadable-file";
import { findSheet, type SheetDecision } from "./workbook/find-sheet";

/** A line that is not read as a row, cut. `record` counts like `headerRow`; the separator line is before the first record. */
export type SkippedLine = { record: number; reason: "SEPARATOR_LINE" | "BEFORE_HEADER"; text: string };

/** How a file is read, and why: what a person needs to check it. */
export type DetectedFormat = {
  format: FileFormat;
  encoding?: Pick<EncodingDecision, "decidedBy" | "place">;
  delimiter?: {
    decidedBy: "CHOSEN" | "SEPARATOR_LINE" | "READING";
    columnCount: number;
    /** Shares of the first records, from 0 to 1: of those with that many cells, and of those with an email. */
    consistentShare: number;
    emailShare: number;
  };
  sheet?: { decidedBy: SheetDecision };
  header: Pick<HeaderDecision, "decidedBy">;
  /** The first of the lines before the header that are left out, and how many there are. */
  skipped: SkippedLine[];
  skippedCount: number;
};

/** Bytes of text from which delimiter and header are read. */
const headBytes = 65_536;

const maxSkippedShown = 20;
const maxShownLength = 200;

/**
 * Decides how a file is read. Looks at every byte for the encoding, at the beginning for the rest.
 * @throws UnreadableFile when it cannot be read, or not as chosen
 */
export async function detectFormat(
  source: FileSource,
  limits: FileLimits,
  chosen: FormatOverrides = {},
): Promise<DetectedFormat> {
  const container = await detectContainer(source, limits);
  refuseUnfit(chosen, container);
  if (container !== "XLSX") return detectTextFormat(textSource(source, container, limits), container, chosen);
  const { records, decidedBy, ...format } = await findSheet(source, limits, chosen.sheet);
  return { ...withHeader({ container, ...format }, measureRecords(records), chosen), sheet: { decidedBy } };
}

/**
 * Guesses from the beginning how a file is read. When all of it can be read so, `detectFormat` says the same, after a longer look.
 * @returns undefined for a packed file, and when something is wrong
 */
export async function guessFormat(
  source: FileSource,
  limits: FileLimits,
  chosen: FormatOverrides = {},
): Promise<DetectedFormat | undefined> {
  try {
    const container = await detectContainer(source, limits);
    refuseUnfit(chosen, container);
    return container === "PLAIN" ? await detectTextFormat(source, container, chosen, "BEGINNING") : undefined;
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

async function detectTextFormat(
  open: FileSource,
  container: FileFormat["container"],
  chosen: FormatOverrides,
  evidence?: Evidence,
): Promise<DetectedFormat> {
  const { decidedBy, place, ...encoding } = await detectEncoding(open, chosen.encoding, evidence);
  const text = await readText(open, encoding.encoding);
  const separator = readSeparatorLine(text);
  const reading = await readTable(text.slice(separator?.line.length ?? 0), chosen.delimiter ?? separator?.delimiter);
  const { delimiter, columnCount, consistentShare, emailShare } = reading;
  const delimiterBy = chosen.delimiter ? "CHOSEN" : separator?.delimiter ? "SEPARATOR_LINE" : "READING";
  return {
    ...withHeader({ container, ...encoding, delimiter }, reading, chosen, separator?.line),
    encoding: { decidedBy, ...(place && { place }) },
    delimiter: { decidedBy: delimiterBy, columnCount, consistentShare, emailShare },
  };
}

/** The beginning of the text, cut after a whole line. Blank lines may come first, any number of them. */
async function readText(open: FileSource, encoding: Encoding): Promise<string> {
  const start = await readHead(decodeText(await open(), encoding), headBytes);
  const isBlank = start.toString().trim() === "";
  const head = isBlank ? await readHead(withoutBlankStart(decodeText(await open(), encoding)), headBytes) : start;
  const text = head.toString();
  refuseForeignText(text);
  const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
  return head.length < headBytes || end === -1 ? text : text.slice(0, end + 1);
}

async function* withoutBlankStart(utf8: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let started = false;
  for await (const piece of utf8) {
    if (started) {
      yield piece;
      continue;
    }
    const text = piece.toString();
    const start = text.search(/\S/);
    if (start === -1) continue;
    started = true;
    // Blanks before it in its own line may be delimiters.
    yield Buffer.from(text.slice(Math.max(text.lastIndexOf("\n", start), text.lastIndexOf("\r", start)) + 1));
  }
}

async function readTable(text: string, delimiter: Delimiter | undefined): Promise<Reading> {
  if (text.trim() === "") throw new UnreadableFile("FILE_EMPTY");
  return delimiter ? readWith(text, delimiter) : detectDelimiter(text);
}

function withHeader(
  format: Omit<FileFormat, "headerRow" | "columnCount">,
  { records, columnCount, emailColumn }: Pick<Reading, "records" | "columnCount" | "emailColumn">,
  chosen: FormatOverrides,
  separatorLine?: string,
): DetectedFormat {
  const { headerRow, decidedBy } =
    chosen.headerRow === undefined
      ? detectHeader(records, columnCount, emailColumn)
      : { headerRow: chosen.headerRow, decidedBy: "CHOSEN" as const };
  const countBefore = Math.max(0, (headerRow ?? 0) - 1);
  const before: SkippedLine[] = records.slice(0, countBefore).map((record, index) => ({
    record: index + 1,
    reason: "BEFORE_HEADER",
    text: showText(record.join(" "), maxShownLength),
  }));
  const skipped: SkippedLine[] = separatorLine
    ? [{ record: 0, reason: "SEPARATOR_LINE", text: showText(separatorLine) }, ...before]
    : before;
  return {
    format: { ...format, headerRow, ...(headerRow === null && { columnCount }) },
    header: { decidedBy },
    skipped: skipped.slice(0, maxSkippedShown),
    // A header that was chosen may stand behind the lines that were looked at here.
    skippedCount: countBefore + (separatorLine ? 1 : 0),
  };
}
