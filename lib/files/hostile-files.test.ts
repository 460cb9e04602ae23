import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeParseError } from "../import-files/describe-parse-error";
import { scanFile } from "../import-files/scan-file";
import { sharedStrings, writeSheet, writeWorkbook } from "../testing/write-workbook";
import type { ZipEntry } from "../testing/write-zip";
import type { FileProblem } from "./unreadable-file";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
});

afterAll(() => rm(folder, { recursive: true }));

/** Reads a file from the disk, as a parse does. @returns what is wrong with it, or what it holds; and how often others had a turn */
async function judge(bytes: Buffer | string) {
  const path = join(folder, "file");
  await writeFile(path, bytes);
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  const scanned = await scanFile(async () => createReadStream(path, { highWaterMark: 262_144 }));
  clearInterval(others);
  if (!scanned.ok) expect(describeParseError(scanned.problem)).toMatch(/^[A-Z].{30,400}\.$/s);
  return { turns, answer: scanned.ok ? { header: scanned.header, rowCount: scanned.rowCount } : scanned.problem };
}

const million = 1_000_000;

/** Milliseconds. What does not grow with the square of the file takes a tenth of it. */
const timeout = 60_000;
const row = "a@b.co,1\n";
const head = "Email,Points\n";

type Answer = FileProblem | { header: string[]; rowCount: number };

test.each<[string, () => Buffer | string, Answer]>([
  ["a line of 10 MB", () => `${head}${row}${"x".repeat(10 * million)}\n${row}`, { code: "FIELD_TOO_LARGE", row: 2 }],
  ["nothing but a line of 10 MB", () => "x".repeat(10 * million), { code: "FIELD_TOO_LARGE" }],
  [
    "a cell of 10 MB with line ends",
    () => `${head}${row}"${"x\n".repeat(5 * million)}",1\n`,
    { code: "QUOTE_NOT_CLOSED", row: 2 },
  ],
  ["100,000 columns", () => `${"a,".repeat(100_000)}\n`, { code: "TOO_MANY_COLUMNS" }],
  ["100,000 columns in other separators", () => `${"a;".repeat(100_000)}\n`, { code: "TOO_MANY_COLUMNS" }],
  [
    "a million blank lines",
    () => `${"\n".repeat(million)}${head}${"\r\n".repeat(million)}${row}${" \n".repeat(million)}`,
    { header: ["Email", "Points"], rowCount: 1 },
  ],
  ["nothing but a million blank lines", () => "\r\n".repeat(million), { code: "FILE_EMPTY" }],
  [
    "a million lines of separators",
    () => `${head}${row}${",\n".repeat(million)}`,
    { header: ["Email", "Points"], rowCount: 1 },
  ],
  ["nothing but quotation marks", () => '"'.repeat(10 * million), { code: "QUOTE_NOT_CLOSED" }],
  ["quotation marks and line ends", () => '"\n'.repeat(5 * million), { code: "FILE_EMPTY" }],
  [
    "a long cell, then stray quotation marks",
    () => `${head}"${"x".repeat(200_000)}",1\n${'"a"b,1\n'.repeat(million)}`,
    { header: ["Email", "Points"], rowCount: million + 1 },
  ],
  [
    "a million rows that are too short",
    () => `${head}${"x\n".repeat(million)}`,
    { header: ["Email", "Points"], rowCount: million },
  ],
  ["nothing but NUL bytes", () => Buffer.alloc(10 * million), { code: "NUL_BYTES", line: 1 }],
  [
    "a NUL byte behind a million rows",
    () => `${head}${row.repeat(million)}\0`,
    { code: "NUL_BYTES", line: million + 2 },
  ],
  [
    "names that mean something to JavaScript",
    () => `__proto__,constructor,toString,Email,Points\n1,2,3,${row}`,
    { header: ["__proto__", "constructor", "toString", "Email", "Points"], rowCount: 1 },
  ],
  [
    "the same name for every column",
    () => `${"Email,".repeat(50)}Email\n${row}`,
    { header: Array(51).fill("Email"), rowCount: 1 },
  ],
  ["names of 10,000 characters", () => `${"Email,".padStart(10_000, "x")}Points\n${row}`, { code: "FIELD_TOO_LARGE" }],
  [
    "half a pair in UTF-8",
    () => Buffer.from(`${head}a@b.co,\xed\xa0\xbd\n`, "latin1"),
    { code: "UTF8_BROKEN", line: 2 },
  ],
  [
    "half a pair in UTF-16",
    () => Buffer.from(`\uFEFF${head}a@b.co,\uD83D\n`, "utf16le"),
    { code: "UTF16_BROKEN", line: 2 },
  ],
  ["a gzip that unpacks to 300 MB", () => gzipSync(Buffer.alloc(300 * million, row)), { code: "UNPACKED_TOO_LARGE" }],
  ["a gzip of gzips", () => gzipSync(gzipSync(gzipSync(head + row))), { code: "GZIP_OF_ARCHIVE" }],
  ["a gzip of a workbook", () => gzipSync(writeSheet([["Email", "Points"]])), { code: "GZIP_OF_ARCHIVE" }],
  ["half a gzip", () => gzipSync(row.repeat(million)).subarray(0, 5_000), { code: "GZIP_BROKEN" }],
  ["a gzip with a wrong byte", () => gzipSync(row.repeat(1_000)).fill(0x55, 30, 31), { code: "GZIP_BROKEN" }],
])(
  "%s",
  async (_, bytes, answer) => {
    expect((await judge(bytes())).answer).toEqual(answer);
  },
  timeout,
);

const cell = '<row><c t="str"><v>Email</v></c><c t="str"><v>Points</v></c></row>';

function doctype(definitions: string, use: string): Buffer {
  const xml = `<?xml version="1.0"?><!DOCTYPE x [${definitions}]><worksheet><sheetData><row><c t="str"><v>${use}</v></c></row></sheetData></worksheet>`;
  return writeWorkbook([{ rows: "", xml }]);
}

/** Each names the one before ten times. */
const laughs = Array.from({ length: 10 }, (_, index) =>
  index === 0 ? '<!ENTITY e0 "lol">' : `<!ENTITY e${index} "${`&e${index - 1};`.repeat(10)}">`,
).join("");

/** A part of 1 MB unpacked, said to be of another size. */
function lyingSheet(saidSize: number): ZipEntry {
  const content = `<worksheet><sheetData>${cell.repeat(15_000)}</sheetData></worksheet>`;
  return { name: "xl/worksheets/sheet1.xml", content, saidSize, packed: deflateRawSync(content) };
}

const manyParts = (count: number): ZipEntry[] =>
  Array.from({ length: count }, (_, index) => ({ name: `x/${index}`, content: "" }));

test.each<[string, () => Buffer, Answer]>([
  ["of 3,000 parts", () => writeSheet(cell, manyParts(3_000)), { code: "WORKBOOK_TOO_LARGE" }],
  [
    "whose sheet unpacks to 300 MB",
    () => writeSheet(`${cell}${"<row/>".repeat(50 * million)}`),
    { code: "WORKBOOK_TOO_LARGE" },
  ],
  [
    "that says a sheet is larger than it is",
    () => writeSheet("", [lyingSheet(4_000_000_000)]),
    { code: "WORKBOOK_TOO_LARGE" },
  ],
  ["that says a sheet is smaller than it is", () => writeSheet("", [lyingSheet(1_000)]), { code: "WORKBOOK_BROKEN" }],
  [
    "of more rows than Excel has",
    () => writeSheet(`${cell}${"<row/>".repeat(1_100_000)}`),
    { code: "WORKBOOK_TOO_LARGE" },
  ],
  [
    "with one text of 50 MB",
    () => writeSheet(`<row><c t="str"><v>${"x".repeat(50 * million)}</v></c></row>`),
    { code: "FIELD_TOO_LARGE" },
  ],
  [
    "with a cell of 40,000 characters in its second row",
    () =>
      writeSheet([
        ["Email", "Points"],
        ["x".repeat(40_000), "1"],
      ]),
    { code: "FIELD_TOO_LARGE", row: 1 },
  ],
  [
    "with more texts than fit",
    () => writeSheet(cell, [sharedStrings(Array(2_100_000).fill("<t>x</t>"))]),
    { code: "WORKBOOK_TOO_LARGE" },
  ],
  ["of a million nested tags", () => writeSheet("<row>".repeat(million)), { code: "WORKBOOK_BROKEN" }],
  ["with entities that name each other", () => doctype(laughs, "&e9;"), { code: "WORKBOOK_WITH_ENTITIES" }],
  [
    "with an entity out of a file",
    () => doctype('<!ENTITY e SYSTEM "file:///etc/hostname">', "&e;"),
    { code: "WORKBOOK_WITH_ENTITIES" },
  ],
  ["cut off in the middle", () => writeSheet(cell).subarray(0, 900), { code: "WORKBOOK_BROKEN" }],
  ["with a wrong byte", () => writeSheet([["Email", "Points"]]).fill(0x55, 700, 701), { code: "WORKBOOK_BROKEN" }],
  [
    "with a cell at its last place",
    () => writeSheet(`${cell}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`),
    { code: "TOO_MANY_COLUMNS", row: 1 },
  ],
  [
    "with a place that does not exist",
    () => writeSheet(`${cell}<row><c r="ZZZZ1"><v>2</v></c></row>`),
    { code: "WORKBOOK_BROKEN" },
  ],
  ["with half a pair", () => writeSheet("<row><c t='str'><v>&#xD83D;</v></c></row>"), { code: "WORKBOOK_BROKEN" }],
  [
    "whose sheet is missing",
    () => writeSheet("", [{ name: "xl/_rels/workbook.xml.rels", content: "<x/>" }]),
    {
      code: "SHEET_MISSING",
      name: "",
      others: [],
    },
  ],
  [
    "with the name of a path for a sheet",
    () =>
      writeWorkbook([
        {
          name: "../../etc/passwd",
          rows: [
            ["Email", "Points"],
            ["a@b.co", "1"],
          ],
        },
      ]),
    { header: ["Email", "Points"], rowCount: 1 },
  ],
])(
  "a workbook %s",
  async (_, bytes, answer) => {
    expect((await judge(bytes())).answer).toEqual(answer);
  },
  timeout,
);

test("names out of a file cannot turn a sentence around", async () => {
  const name = "\u202Exslx.\u0007<b>";
  const { answer } = await judge(writeWorkbook([{ name, rows: "" }]));
  expect(answer).toEqual({ code: "SHEET_EMPTY", name, others: [] });
  expect("code" in answer && describeParseError(answer)).toMatch(/^The sheet “xslx\.�<b>” is empty\./);
});

test.each<[string, () => Buffer | string]>([
  ["10 MB of rows", () => head + row.repeat(million)],
  ["10 MB of quotation marks, opened and closed", () => `"Email""",Points\n${'""""""\n'.repeat(1_400_000)}`],
  ["a gzip of 30 MB", () => gzipSync(Buffer.alloc(30 * million, row))],
  ["a workbook of 200,000 rows", () => writeSheet(`${cell.repeat(200_000)}`)],
])(
  "while %s are read, others have their turns",
  async (_, bytes) => {
    const { turns } = await judge(bytes());
    // The longest piece of work is one piece of a file; there are dozens.
    expect(turns).toBeGreaterThan(20);
  },
  timeout,
);
