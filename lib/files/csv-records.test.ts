import { CsvError, parse } from "csv-parse";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRecords } from "./csv-records";
import { type Delimiter, delimiters } from "./file-format";
import { parserState } from "./parser-state";
import { type FileProblem, UnreadableFile } from "./unreadable-file";

type Reading = { records: string[][]; blankLineCount: number; problem?: FileProblem };

const limits = { recordLength: 262_144, recordCells: 1_000 };

/** Reads a text with csv-parse and nothing else, as a whole. */
function readWithCsvParse(text: Buffer, delimiter: Delimiter): Promise<Reading> {
  const reading: Reading = { records: [], blankLineCount: 0 };
  const parser = parse({
    delimiter,
    max_record_size: limits.recordLength,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    on_record: (record: string[]) => {
      if (record.length > limits.recordCells) throw new UnreadableFile("TOO_MANY_COLUMNS");
      if (record.some((cell) => cell.trim() !== "")) reading.records.push(record);
      else reading.blankLineCount++;
      return null;
    },
  });
  return new Promise((resolve) => {
    parser.on("end", () => resolve(reading));
    parser.on("error", (error) => {
      const problem = { code: codeOf(error, parserState(parser).state.quoting), row: reading.records.length + 1 };
      resolve({ ...reading, problem });
    });
    parser.resume();
    parser.end(text);
  });
}

function codeOf(error: Error, isInsideQuotes: boolean): FileProblem["code"] {
  if (error instanceof UnreadableFile) return error.problem.code;
  const isTooLong = error instanceof CsvError && error.code === "CSV_MAX_RECORD_SIZE";
  return isTooLong && !isInsideQuotes ? "FIELD_TOO_LARGE" : "QUOTE_NOT_CLOSED";
}

async function readInPieces(text: Buffer, delimiter: Delimiter, pieceBytes: readonly number[]): Promise<Reading> {
  const { batches, blankLineCount } = csvRecords(inPieces(text, pieceBytes), delimiter);
  let records: string[][] = [];
  try {
    for await (const batch of batches) records = records.concat(batch);
    return { records, blankLineCount: blankLineCount() };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { records, blankLineCount: blankLineCount(), problem: error.problem };
  }
}

async function* inPieces(text: Buffer, pieceBytes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, index = 0; at < text.length; index++) {
    const size = pieceBytes[index % pieceBytes.length] ?? text.length;
    yield text.subarray(at, at + size);
    at += size;
  }
}

async function expectSame(text: Buffer, delimiter: Delimiter, pieceBytes: readonly number[]): Promise<void> {
  const [ours, theirs] = [await readInPieces(text, delimiter, pieceBytes), await readWithCsvParse(text, delimiter)];
  // The records right before the one that is wrong may not have been passed on.
  if (theirs.problem) theirs.records.length = Math.min(theirs.records.length, ours.records.length);
  expect(ours).toEqual(theirs);
}

const anyPiece = fc.constantFrom(
  ...["a", "b", " ", "\u00a0", "ä", "€", "😀", "\ufeff", "sep=", "a@b.co", ...delimiters],
  ...[
    '"',
    '""',
    'x"',
    '"x',
    '",',
    ',"',
    '"\n',
    '\n"',
    '"\r',
    '\r"',
    "\n",
    "\r",
    "\r\n",
    "\n\r",
    ",\n",
    "x,1\n",
    '"y, z",2\r\n',
  ],
);
const anyBytes = fc.oneof(
  { weight: 9, arbitrary: anyPiece.map((text) => Buffer.from(text)) },
  // No text at all; the file is not let through to here, but nothing depends on it.
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)) },
);
const delimiter = fc.constantFrom(...delimiters);

test("records read by lines are those that csv-parse alone finds, however the text is cut", async () => {
  const text = fc.array(anyBytes, { maxLength: 60, size: "max" }).map((parts) => Buffer.concat(parts));
  const pieceBytes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
  await fc.assert(fc.asyncProperty(text, delimiter, pieceBytes, expectSame), { numRuns: 2_000 });
}, 120_000);

test("so are those of long texts and of lines at the limits", async () => {
  const times = fc.oneof(
    fc.integer({ min: 1, max: 400 }),
    fc.constantFrom(511, 512, 513, 999, 1_000, 1_001),
    fc.constantFrom(limits.recordLength - 1, limits.recordLength, limits.recordLength + 1, limits.recordLength + 2),
  );
  const part = fc
    .tuple(anyPiece, times)
    .map(([text, count]) =>
      Buffer.from(text.repeat(Math.min(count, Math.ceil((limits.recordLength + 2) / text.length)))),
    );
  const text = fc
    .array(fc.oneof(anyBytes, part), { maxLength: 12, size: "max" })
    .map((parts) => Buffer.concat(parts))
    // Longer lines are refused before they come to csv-parse.
    .filter(({ length }) => length < 4 * limits.recordLength);
  const pieceBytes = fc.array(fc.integer({ min: 10_000, max: 300_000 }), { minLength: 1, maxLength: 5 });
  await fc.assert(fc.asyncProperty(text, delimiter, pieceBytes, expectSame), { numRuns: 20 });
}, 120_000);

test("a record of more bytes than it may have characters is read, and so is what follows", async () => {
  const wide = "€".repeat(40_000);
  const text = Buffer.from(`a,b\n${wide},${wide},"${wide}"\r\nc,d\n`);
  const lengths = (await readInPieces(text, ",", [100_000])).records.map((cells) => cells.map(({ length }) => length));
  expect(lengths).toEqual([
    [1, 1],
    [40_000, 40_000, 40_000],
    [1, 1],
  ]);
  await expectSame(text, ",", [100_000]);
});
