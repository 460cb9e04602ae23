import { expect, test } from "vitest";
import type { FileFormat } from "../files/file-format";
import { reasonOf } from "../files/unreadable-file";
import { describeRowError } from "../rows/describe-row-error";
import { NumberFormatFinder } from "../rows/number-format-finder";
import { readRow } from "../rows/read-row";
import { type CellCase, emailCases, pointsCases } from "../testing/format-cases/cell-cases";
import { containerCases } from "../testing/format-cases/container-cases";
import { damagedCases } from "../testing/format-cases/damaged-cases";
import { dialectCases } from "../testing/format-cases/dialect-cases";
import { emptyCases } from "../testing/format-cases/empty-cases";
import { foreignCases } from "../testing/format-cases/foreign-cases";
import type { FormatCase } from "../testing/format-cases/format-case";
import { unfitCases } from "../testing/format-cases/unfit-cases";
import { memoryFile } from "../testing/memory-file";
import { describeParseError } from "./describe-parse-error";
import { type ScannedFile, scanFile } from "./scan-file";

const page = `${import.meta.dirname}/../../docs/formats.md`;

test("every file gets its answer, and docs/formats.md shows them all", async () => {
  const read = async ({ title, bytes, chosen, answer }: FormatCase) => {
    const scanned = await scanFile(memoryFile(bytes()), { ...(chosen && { chosen }) });
    const given = scanned.ok ? { read: howItIsRead(scanned) } : { refused: scanned.problem.code };
    expect({ title, answer: given }).toEqual({ title, answer });
    return { title, scanned };
  };
  const accepted = async (cases: FormatCase[]) => {
    const rows: string[][] = [];
    for (const each of cases) {
      const { title, scanned } = await read(each);
      rows.push([title, scanned.ok ? howItIsRead(scanned) : ""]);
    }
    return markdownTable(["File", "How it is read"], rows);
  };
  const refused: string[][] = [];
  for (const each of [...emptyCases, ...foreignCases, ...damagedCases, ...unfitCases]) {
    const { title, scanned } = await read(each);
    if (!scanned.ok) refused.push([title, `\`${reasonOf(scanned.problem)}\``, describeParseError(scanned.problem)]);
  }
  const containers = await accepted(containerCases);
  const dialects = await accepted(dialectCases);
  const text = `# Files that are read, and files that are not

Made by the tests (\`lib/import-files/formats.test.ts\`), from files that are really read. To make it anew, run
\`npm test -- lib/import-files/formats -u\`.

## Files

${containers}

## Ways of writing a table

Rows are counted without blank lines and without a line \`sep=;\`; the first row of data follows the header.

${dialects}

## Files that are refused

${markdownTable(["File", "`parseErrorReason`", "What is said"], refused)}

## Points in a row

“Besides” is another cell of the same column, which says what separators mean in it.

${cellTable(
  pointsCases,
  (cell) => ["zoe@example.com", cell],
  ({ points }) => String(points),
)}

## Emails in a row

${cellTable(
  emailCases,
  (cell) => [cell, "1"],
  ({ email }) => email,
)}
`;
  await expect(text).toMatchFileSnapshot(page);
}, 60_000);

function howItIsRead({ detected, header }: Extract<ScannedFile, { ok: true }>): string {
  const { format, skipped } = detected;
  const { container, encoding, byteOrderMark, delimiter, sheet, headerRow } = format;
  const parts = [
    containerNames[container],
    encoding && encoding + (byteOrderMark ? " with byte order mark" : ""),
    delimiter && delimiterNames[delimiter],
    sheet && `sheet “${sheet}”`,
    headerRow === null ? `no header: ${header.join(", ")}` : `header in row ${headerRow}`,
    skipped.length > 0 && `skipped: ${skipped.map(({ text }) => `“${text}”`).join(", ")}`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** What is answered to each cell in a row whose other cell is right. */
function cellTable(
  cases: CellCase[],
  rowOf: (cell: string) => string[],
  shown: (row: { email: string; points: number }) => string,
): string {
  const rows = cases.map(({ cell, written = `\`${cell}\``, besides, answer }) => {
    const finder = new NumberFormatFinder();
    for (const each of [besides ?? "", cell]) finder.add(rowOf(each)[1] ?? "", 1);
    const row = readRow(rowOf(cell), 2, { emailColumn: 0, pointsColumn: 1 }, finder.decide().format);
    const given = row.ok ? { read: shown(row) } : { refused: row.code };
    expect({ cell, answer: given }).toEqual({ cell, answer });
    const said = row.ok ? `\`${shown(row)}\`` : `\`${row.code}\`: ${describeRowError(row.code, row.detail)}`;
    return [written, besides ? `\`${besides}\`` : "", said];
  });
  if (cases.some(({ besides }) => besides !== undefined)) return markdownTable(["Cell", "Besides", "Answer"], rows);
  return markdownTable(
    ["Cell", "Answer"],
    rows.map(([cell = "", , said = ""]) => [cell, said]),
  );
}

const containerNames: Record<FileFormat["container"], string> = { PLAIN: "", GZIP: "gzip", XLSX: "Excel workbook" };
const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

function markdownTable(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[], fill = " ") =>
    `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0, fill)).join(" | ")} |`;
  const rule = line(
    head.map(() => ""),
    "-",
  );
  return [line(head), rule, ...rows.map((row) => line(row))].join("\n");
}
