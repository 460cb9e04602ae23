import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeSingleByte } from "../testing/encode-single-byte";
import { memoryFile } from "../testing/memory-file";
import { readTable } from "../testing/read-table";
import { writeSheet } from "../testing/write-workbook";
import { byteOrderMarks } from "./decode-text";
import { type Delimiter, delimiters, type Encoding, encodings } from "./file-format";

type Dialect = {
  delimiter: Delimiter;
  lineEnd: string;
  quoteAll: boolean;
  lastLineEnds: boolean;
  separatorLine: boolean;
};

/** Cells in letters that every encoding has, with everything that must be quoted. */
const letters = fc.constantFrom(
  "a",
  "Z",
  "7",
  "ä",
  "é",
  "€",
  "ß",
  "’",
  " ",
  ",",
  ";",
  "\t",
  "|",
  '"',
  "'",
  "\n",
  "=",
  "-",
  "@",
);
const cell = fc
  .string({ unit: letters, maxLength: 8 })
  .map((text) => text.replace(/^[ \t]+$/, ""))
  // In windows-1252 these look like a letter of UTF-8; a text made of them cannot be told from a damaged one.
  .filter((text) => !/[äéß][€’]/.test(text))
  // No word of windows-1252 looks like that; one of DOS may.
  .filter((text) => !/[aZ]€[aZ]|ZßZ/.test(text));
const row = fc.tuple(fc.nat(9_999), fc.nat(999_999_999), cell, cell);

const table = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((rows) => [
    ["E-Mail", "Points", "Name", "Näme, “2”"],
    ...rows.map(([number, points, name, note]) => [`kunde${number}@example.com`, String(points), name, note]),
  ]);

const dialect = fc.record<Dialect>({
  delimiter: fc.constantFrom(...delimiters),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  quoteAll: fc.boolean(),
  lastLineEnds: fc.boolean(),
  separatorLine: fc.boolean(),
});

const writing = fc.record({
  encoding: fc.constantFrom(...encodings.filter((each) => each !== "MACINTOSH" && each !== "IBM850")),
  byteOrderMark: fc.boolean(),
  gzip: fc.boolean(),
  pieceBytes: fc.constantFrom(3, 64, 65_536),
});

test("the same table reads the same in every encoding and dialect, packed or not", async () => {
  await fc.assert(
    fc.asyncProperty(table, dialect, writing, async (records, how, { encoding, byteOrderMark, gzip, pieceBytes }) => {
      const bytes = encode(writeCsv(records, how), encoding, byteOrderMark);
      const answer = await readTable(memoryFile(gzip ? gzipSync(bytes) : bytes, pieceBytes));
      expect([answer.header, ...answer.rows]).toEqual(records);
      expect(answer.detected.format).toMatchObject({ encoding, delimiter: how.delimiter, headerRow: 1 });
    }),
    { numRuns: 400 },
  );
}, 60_000);

test("the same table reads the same in the encodings of old Macs and of DOS, when they are chosen", async () => {
  await fc.assert(
    fc.asyncProperty(table, dialect, fc.constantFrom("MACINTOSH", "IBM850"), async (records, how, encoding) => {
      // DOS had neither a euro nor the quotation marks of print.
      const typed = records.map((cells) => cells.map((text) => text.replace(/[€’“”]/g, "ü")));
      const bytes = encode(writeCsv(typed, how), encoding, false);
      const answer = await readTable(memoryFile(bytes), { encoding });
      expect([answer.header, ...answer.rows]).toEqual(typed);
    }),
    { numRuns: 50 },
  );
}, 60_000);

test("the same table reads the same as a workbook", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (records) => {
      const answer = await readTable(memoryFile(writeSheet(records)));
      expect([answer.header, ...answer.rows]).toEqual(records);
    }),
    { numRuns: 15 },
  );
}, 60_000);

function writeCsv(records: readonly (readonly string[])[], how: Dialect): string {
  const lines = records.map((cells) => cells.map((text) => writeCell(text, how)).join(how.delimiter));
  const separator = how.separatorLine ? [`sep=${how.delimiter}`] : [];
  return [...separator, ...lines].join(how.lineEnd) + (how.lastLineEnds ? how.lineEnd : "");
}

function writeCell(text: string, { delimiter, quoteAll }: Dialect): string {
  const mustBeQuoted = /["\r\n]/.test(text) || text.includes(delimiter);
  return quoteAll || mustBeQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}

function encode(text: string, encoding: Encoding, byteOrderMark: boolean): Buffer {
  const mark = Buffer.from(byteOrderMark ? byteOrderMarks[encoding] : []);
  return Buffer.concat([mark, encoders[encoding](text)]);
}

const encoders: Record<Encoding, (text: string) => Buffer> = {
  "UTF-8": (text) => Buffer.from(text),
  "UTF-16LE": (text) => Buffer.from(text, "utf16le"),
  "UTF-16BE": (text) => Buffer.from(text, "utf16le").swap16(),
  "WINDOWS-1252": (text) => encodeSingleByte(text, "WINDOWS-1252"),
  MACINTOSH: (text) => encodeSingleByte(text, "MACINTOSH"),
  IBM850: (text) => encodeSingleByte(text, "IBM850"),
};
