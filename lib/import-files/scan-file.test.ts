import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { env } from "../env";
import { detectFormat } from "../files/detect-format";
import { reasonOf, UnreadableFile } from "../files/unreadable-file";
import { memoryFile } from "../testing/memory-file";
import { writeSheet } from "../testing/write-workbook";
import { fileLimits } from "./file-limits";
import { scanFile } from "./scan-file";

function scan(content: string | Buffer, pieceBytes = 7) {
  return scanFile(memoryFile(content, pieceBytes));
}

async function problemOf(content: string | Buffer, pieceBytes = 7) {
  const scanned = await scan(content, pieceBytes);
  return scanned.ok ? undefined : { reason: reasonOf(scanned.problem), ...scanned.problem };
}

test("a file gives its header, its first five rows and the number of rows", async () => {
  const rows = Array.from({ length: 7 }, (_, index) => `c${index}@example.com,${index}`);
  expect(await scan(`Email,Points\n${rows.join("\n")}\n`)).toMatchObject({
    ok: true,
    detected: {
      format: { container: "PLAIN", encoding: "UTF-8", byteOrderMark: false, delimiter: ",", headerRow: 1 },
      encoding: { decidedBy: "VALID_UTF8" },
      delimiter: { decidedBy: "READING", columnCount: 2, consistentShare: 1, emailShare: 7 / 8 },
      header: { decidedBy: "FIRST_RECORD" },
      skipped: [],
      skippedCount: 0,
    },
    blankLineCount: 0,
    header: ["Email", "Points"],
    sampleRows: rows.slice(0, 5).map((row) => row.split(",")),
    rowCount: 7,
  });
});

test("a small packed file with more rows than are allowed is refused", async () => {
  const content = gzipSync(`Email,Points\n${"a@b.co,1\n".repeat(env().MAX_ROWS + 1)}`);
  expect(content.length).toBeLessThan(100_000);
  expect(await problemOf(content, 65_536)).toEqual({
    reason: "TOO_MANY_ROWS",
    code: "TOO_MANY_ROWS",
    name: String(env().MAX_ROWS),
  });
}, 60_000);

test.each([
  ["semicolons", "Email;Points\r\na@b.co;1\r\n"],
  ["tabs", "Email\tPoints\na@b.co\t1"],
  ["pipes", "Email|Points\na@b.co|1\n"],
  ["old Mac line ends", "Email,Points\ra@b.co,1\r"],
  ["a byte order mark", "\uFEFFEmail,Points\na@b.co,1\n"],
  ["blank lines", "\n\nEmail,Points\n\n  \na@b.co,1\n \n"],
])("a file with %s is read", async (_, content) => {
  expect(await scan(content)).toMatchObject({
    ok: true,
    header: ["Email", "Points"],
    sampleRows: [["a@b.co", "1"]],
    rowCount: 1,
  });
});

test("line breaks, separators and quotes inside quotes belong to the cell", async () => {
  const scanned = await scan('"Email, or mail",Points,"Note"\n"a@b.co",1,"two\nlines, ""quoted"""\n');
  expect(scanned).toMatchObject({ header: ["Email, or mail", "Points", "Note"], rowCount: 1 });
  expect(scanned).toMatchObject({ sampleRows: [["a@b.co", "1", 'two\nlines, "quoted"']] });
});

test("letters of several bytes survive every cut between pieces", async () => {
  const content = "Email,Points,Navn\nå@æø.no,1,日本語 😀\n";
  for (let size = 1; size < 12; size++) {
    const scanned = await scan(content, size);
    expect(scanned).toMatchObject({ ok: true, sampleRows: [["å@æø.no", "1", "日本語 😀"]] });
  }
});

test("sample cells are cut at 1,000 characters, never dropped", async () => {
  const scanned = await scan(`Email,Points\n${"a".repeat(1_500)},1\n`);
  expect(scanned).toMatchObject({ ok: true, sampleRows: [["a".repeat(1_000), "1"]] });
});

test.each([
  ["nothing", "", "FILE_EMPTY"],
  ["blank lines only", "\n\r\n\n", "FILE_EMPTY"],
  ["a header only", "Email,Points\n", "NO_DATA_ROWS"],
  ["one column", "Email\na@b.co\n", "NOT_CSV"],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "NOT_CSV"],
  ["a ZIP, as Excel writes it", Buffer.from("504b0304140006000800", "hex"), "NOT_CSV"],
  ["NUL bytes", "Email,Points\na@b.co,1\n\0\0", "NOT_CSV"],
  ["a character cut at the end", Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xe2, 0x82]), "ENCODING_UNSUPPORTED"],
  ["101 columns", `${"a,".repeat(100)}a\n1,2\n`, "TOO_MANY_COLUMNS"],
  ["a header cell of 1,001 characters", `Email,${"x".repeat(1_001)}\n1,2\n`, "FIELD_TOO_LARGE"],
])("a file with %s is refused: %s", async (_, content, reason) => {
  expect(await problemOf(content)).toMatchObject({ reason });
});

test("a quotation mark that is never closed is found, with its row", async () => {
  const problem = { reason: "QUOTE_NOT_CLOSED", code: "QUOTE_NOT_CLOSED", row: 2 };
  expect(await problemOf('Email,Points\na@b.co,1\n"c@d.co,2\ne@f.co,3\n')).toEqual(problem);
  // Also when the rest of the file is longer than what a record may be.
  const long = `Email,Points\na@b.co,1\n"c@d.co,2\n${"e@f.co,3\n".repeat(200_000)}`;
  expect(await problemOf(long, 65_536)).toEqual(problem);
});

test("rows of separators and nothing else are refused before they fill the memory", async () => {
  expect(await problemOf(`Email,Points\n${",".repeat(5_000_000)}\n`, 65_536)).toMatchObject({
    code: "FIELD_TOO_LARGE",
  });
  const wide = await problemOf(`Email,Points\na@b.co,1\n${",".repeat(1_000)}\n`);
  expect(wide).toMatchObject({ code: "TOO_MANY_COLUMNS", row: 2 });
  const allWide = await problemOf(`Email,Points\n${`${",".repeat(1_000)}\n`.repeat(300)}`, 65_536);
  expect(allWide).toMatchObject({ code: "TOO_MANY_COLUMNS", row: 1 });
});

test("a cell without end is refused before it fills the memory", async () => {
  const problem = await problemOf(`Email,Points\na@b.co,${"1".repeat(3_000_000)}\n`, 65_536);
  expect(problem).toMatchObject({ code: "FIELD_TOO_LARGE", row: 1 });
});

test.each([
  ["refused for its header", `Email\n${"a@b.co\n".repeat(100_000)}`],
  ["refused in the middle", `Email,Points\na@b.co,1\n\0${"a@b.co,1\n".repeat(100_000)}`],
  ["read to its end", "Email,Points\na@b.co,1\n"],
])("a file that was %s is let go of", async (_, content) => {
  const file = memoryFile(content);
  await scanFile(file);
  expect(file.streams.length).toBeGreaterThan(0);
  expect(file.streams.filter(({ destroyed }) => !destroyed)).toEqual([]);
});

/** Longer than what is looked at first. */
const longStart = `Email,Points\n${"a@b.co,1\n".repeat(10_000)}`;

test.each([
  ["a letter of windows-1252", "z@b.co,é\n", { encoding: "WINDOWS-1252" }],
  ["half a letter of UTF-8", "z@b.co,Ã©Ã©Ã©Ã\n", { code: "UTF8_BROKEN", line: 10_002 }],
  ["a NUL byte", "z@b.co,\0\n", { code: "NUL_BYTES", line: 10_002 }],
  ["too many cells, and then half a letter", `${",x".repeat(1_000)}\nÃ©Ã©Ã©Ã\n`, { code: "UTF8_BROKEN", line: 10_003 }],
  ["a quotation mark that is never closed, and then a NUL byte", '"z@b.co,1\n\0', { code: "NUL_BYTES", line: 10_003 }],
])("%s far behind the beginning is found", async (_, rest, answer) => {
  const scanned = await scan(Buffer.from(longStart + rest, "latin1"), 20_000);
  expect(scanned.ok ? scanned.detected.format : scanned.problem).toMatchObject(answer);
});

test("whatever bytes follow, a file is read as a look at all of them decides", async () => {
  const piece = fc
    .constantFrom("é", "€", "Ã", "Ã©", "\0", "\x81", '"', ",", "\n", "x,1\n", "\xed\xa0\xbd")
    .map((text) => Buffer.from(text, "latin1"));
  const bytes = fc.array(piece, { maxLength: 8 }).map((parts) => Buffer.concat([Buffer.from(longStart), ...parts]));
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const scanned = await scan(content, 20_000);
      const decided = await detectFormat(memoryFile(content), fileLimits()).catch((error: unknown) => {
        if (error instanceof UnreadableFile) return error.problem;
        throw error;
      });
      // Of a file that can be decoded, the rows may still be wrong.
      if ("code" in decided || scanned.ok) expect(scanned.ok ? scanned.detected : scanned.problem).toEqual(decided);
      else expect(scanned.problem.code).toBe("QUOTE_NOT_CLOSED");
    }),
    { numRuns: 50 },
  );
}, 60_000);

test("a file that is what it seems to be is read to its end once", async () => {
  const file = memoryFile(longStart, 20_000);
  expect(await scanFile(file)).toMatchObject({ ok: true, rowCount: 10_000 });
  expect(file.streams.filter(({ readableEnded }) => readableEnded)).toHaveLength(1);
});

const sheetRows = (count: number) => Array.from({ length: count }, (_, index) => [`c${index}@b.co`, "1"]);

test.each([
  ["in the first rows", [["a@b.co", "7", "", "note", "x"], ...sheetRows(3)], 5],
  ["far below", [...sheetRows(2_000), ["a@b.co", "7", "note"]], 3],
  ["here and, further on, there", [["a@b.co", "7", "note"], ...sheetRows(2_000), ["d@b.co", "7", "", "", "x"]], 5],
])("cells of a sheet to the right of its header are in columns without a name: %s", async (_, rows, columnCount) => {
  const scanned = await scan(writeSheet([["Email", "Points"], ...rows]), 65_536);
  expect(scanned).toMatchObject({
    ok: true,
    detected: { format: { headerRow: 1, columnCount } },
    header: ["Email", "Points", ...Array<string>(columnCount - 2).fill("")],
    sampleRows: rows.slice(0, 5).map((cells) => [...cells, ...Array<string>(columnCount - cells.length).fill("")]),
    rowCount: rows.length,
    mapping: { emailColumn: 0, pointsColumn: 1 },
  });
});

test("the points of a sheet may be in a column without a name, and a sheet without a header may grow wider", async () => {
  const named = await scan(writeSheet([["Email"], ["a@b.co", "17"], ["c@b.co", "3"], ["d@b.co", "250"]]), 65_536);
  expect(named).toMatchObject({ header: ["Email", ""], columns: { points: { columnIndex: 1, confidence: "LOW" } } });
  const bare = await scan(writeSheet([...sheetRows(600), ["a@b.co", "7", "x"]]), 65_536);
  expect(bare).toMatchObject({ header: ["Column 1", "Column 2", "Column 3"], rowCount: 601 });
});

test("a cell of a sheet beyond the hundredth column costs its row, not the file", async () => {
  const far = ["a@b.co", "7", ...Array<string>(200).fill(""), "x"];
  const scanned = await scan(writeSheet([["Email", "Points"], far, ...sheetRows(2)]), 65_536);
  expect(scanned).toMatchObject({ ok: true, header: { length: 100 }, rowCount: 3 });
});
