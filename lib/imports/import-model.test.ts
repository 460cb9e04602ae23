import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RowErrorCode } from "@/prisma/client/enums";
import { pool } from "../database/pool";
import { previewImport } from "../previews/preview-import";
import type { PreviewReport } from "../previews/preview-report";
import { applyAllOrNothing } from "../runs/apply-all-or-nothing";
import { applyChunk } from "../runs/apply-chunk";
import { applicationOf } from "../runs/apply-chunks";
import { closeImport, type RunEnding } from "../runs/close-import";
import { endRunEarly } from "../runs/end-run-early";
import { executeImport } from "../runs/execute-import";
import { failedRowsPage } from "../runs/failed-rows";
import { runningImport } from "../runs/running-import";
import { stageRows } from "../runs/stage-rows";
import { writeErrorFile } from "../runs/write-error-file";
import { createTestSite } from "../testing/create-test-site";
import { addCustomersWithBalances, readBalances } from "../testing/customers-with-balances";
import { currentImport, parsedImport, value } from "../testing/import-file";
import { type ModelResult, type ModelRow, modelImport } from "../testing/import-model";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { warningCode } from "../warnings/warning";
import type { ImportKey } from "./import-key";

const emails = Array.from({ length: 12 }, (_, index) => `customer.${index}@example.com`);

type Cell<T> = { text: string; means: T | { error: RowErrorCode } };

const refused = (error: RowErrorCode, ...texts: string[]) =>
  fc.constantFrom(...texts).map((text): Cell<never> => ({ text, means: { error } }));

const emailCell: fc.Arbitrary<Cell<{ email: string }>> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...emails).chain((email) => spelling(email)) },
  { weight: 1, arbitrary: refused("EMAIL_MISSING", "", "   ") },
  { weight: 1, arbitrary: refused("EMAIL_INVALID", "nobody", "a@b", "a b@c.de", "=cmd|' /C calc'!A0") },
);

function spelling(email: string): fc.Arbitrary<Cell<{ email: string }>> {
  return fc.constantFrom(email, email.toUpperCase(), ` ${email} `).map((text) => ({ text, means: { email } }));
}

const goodPoints: fc.Arbitrary<Cell<{ points: number }>> = fc
  .tuple(fc.oneof(fc.constantFrom(0, 1, 50, 999_999_999), fc.nat(5_000)), fc.constantFrom("", "+", " ", "00"))
  .map(([points, prefix]) => ({ text: `${prefix}${points}`, means: { points } }));

const pointsCell: fc.Arbitrary<Cell<{ points: number }>> = fc.oneof(
  { weight: 9, arbitrary: goodPoints },
  { weight: 1, arbitrary: refused("POINTS_MISSING", "", " ") },
  { weight: 1, arbitrary: refused("POINTS_INVALID", "1 2", "N/A", "1e3", "٣") },
  { weight: 1, arbitrary: refused("POINTS_OUT_OF_RANGE", "-1", "1000000000") },
  { weight: 1, arbitrary: refused("POINTS_AMBIGUOUS", "1,234", "1.234") },
);

const otherCell = fc.constantFrom("", "x", 'a "quoted" word', "two\nlines", "semi;colon, comma\ttab|bar", "😀 Ünï");

type ModelCells = { email: Cell<{ email: string }>; points: Cell<{ points: number }>; other: string; ragged: boolean };

const row: fc.Arbitrary<ModelCells> = fc
  .record({ email: emailCell, points: pointsCell, other: otherCell, ragged: fc.nat(19).map((n) => n === 0) })
  // A row without any text is a blank line, and no row.
  .map((cells) => (`${cells.email.text}${cells.points.text}`.trim() === "" ? { ...cells, other: "x" } : cells));

const site = fc.uniqueArray(
  fc.record({ email: fc.constantFrom(...emails), balance: fc.option(fc.constantFrom(0, 1, 50, 777, 999_999_999)) }),
  { selector: ({ email }) => email, maxLength: 10 },
);

/** A row that says what the separators of all the others mean, and is wrong itself. */
const decidingRow = (text: string): ModelCells => ({
  email: { text: "nobody", means: { error: "EMAIL_INVALID" } },
  points: { text, means: { error: "POINTS_INVALID" } },
  other: "",
  ragged: false,
});

const rows = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 40 }), fc.constantFrom(undefined, "12.5", "12,5"))
  .map(([others, deciding]) => {
    const separator = deciding === "12.5" ? "," : ".";
    const understood = others.map(({ points, ...rest }): ModelCells => {
      const means = points.text === `1${separator}234` ? { points: 1234 } : points.means;
      return { ...rest, points: { ...points, means } };
    });
    return deciding ? [...understood, decidingRow(deciding)] : others;
  });

/** The same text in different bytes. */
const encodings: Record<string, (text: string) => Buffer> = {
  utf8: (text) => Buffer.from(text),
  "utf8 with mark": (text) => Buffer.from(`\uFEFF${text}`),
  utf16: (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "big-endian utf16": (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  gzip: (text) => gzipSync(text),
};

const scenario = fc.record({
  site,
  rows,
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  encoding: fc.constantFrom(...Object.keys(encodings)),
  /** Which of the three columns holds the email, the points and something else. */
  order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  chunkRows: fc.integer({ min: 1, max: 15 }),
  /** How often each chunk is delivered, at the same time. */
  deliveries: fc.integer({ min: 1, max: 3 }),
  options: fc.record({
    mode: fc.constantFrom("SET", "ADD"),
    duplicates: fc.constantFrom("FAIL_LATER_ROWS", "LAST_ROW_WINS", "SUM"),
    onRowError: fc.oneof(
      { weight: 3, arbitrary: fc.constant("CONTINUE") },
      { weight: 1, arbitrary: fc.constant("FAIL_ALL") },
    ),
  }),
  /** The change is looked at before it is made. */
  previewed: fc.boolean(),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

test("whatever the file and the customers, the engine does what the model says", async () => {
  await fc.assert(fc.asyncProperty(scenario, compareWithModel), { numRuns: 120 });
  for await (const violation of findViolations()) expect.fail(violation);
}, 120_000);

async function compareWithModel(given: Scenario): Promise<void> {
  const siteId = await createTestSite();
  const customers = new Map(given.site.map(({ email, balance }) => [email, balance]));
  await addCustomersWithBalances(siteId, customers);
  const { key, preview } = await carryOut(siteId, given);

  const expected = modelImport(customers, given.rows.map(meaning), given.options);
  const failures = await failedRowsPage(key, 0, 1_000);
  expect(new Map(failures.map(({ rowNumber, errorCode }) => [rowNumber, errorCode]))).toEqual(expected.errors);
  expect(await readBalances(siteId)).toEqual(expected.balances);
  expect(await readLedger(key)).toEqual(expected.ledger);
  const { onRowError, ...others } = given.options;
  if (preview) {
    // What becomes of the rows does not depend on whether all of them must succeed.
    expectPreview(
      preview,
      modelImport(customers, given.rows.map(meaning), { ...others, onRowError: "CONTINUE" }),
      given,
    );
  }
  const refused = onRowError === "FAIL_ALL" && expected.errors.size > 0;
  expect(await currentImport(key)).toMatchObject({
    status: refused ? "FAILED" : "IMPORTED",
    runErrorCode: refused ? "ROWS_FAILED" : null,
    parsedRowCount: given.rows.length,
    successCount: given.rows.length - expected.errors.size,
    unchangedCount: given.rows.length - expected.errors.size - expected.ledger.size,
    mergedCount: expected.merged.size,
    failureCount: expected.errors.size,
  });
}

function expectPreview(preview: PreviewReport, { errors, ledger, merged }: ModelResult, { rows }: Scenario): void {
  const changes = [...ledger].map(([rowNumber, { before, after }]) => ({ rowNumber, before, after }));
  const difference = changes.reduce((sum, { before, after }) => sum + after - before, 0);
  expect(preview).toMatchObject({
    rows: { total: rows.length, failing: errors.size, succeeding: rows.length - errors.size, merged: merged.size },
    customers: {
      rising: changes.filter(({ before, after }) => after > before).length,
      falling: changes.filter(({ before, after }) => after < before).length,
      toZero: changes.filter(({ after }) => after === 0).length,
    },
    points: { difference },
  });
  expect(preview.failures.reduce((sum, { count }) => sum + count, 0)).toBe(errors.size);
  expect(preview.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(ledger.size);
}

function meaning({ email, points, ragged }: Scenario["rows"][number]): ModelRow {
  if (ragged) return { error: "ROW_MALFORMED" };
  if ("error" in email.means) return email.means;
  return "error" in points.means ? points.means : { ...email.means, ...points.means };
}

/** What the durable function does, with smaller chunks, some of them delivered several times at once. */
async function carryOut(
  siteId: string,
  { rows, delimiter, lineEnd, encoding, order, chunkRows, deliveries, options, previewed }: Scenario,
): Promise<{ key: ImportKey; preview: PreviewReport | undefined }> {
  const [emailColumn = 0, pointsColumn = 1] = order;
  const place = (email: string, points: string, other: string) => {
    const cells = new Map([
      [emailColumn, email],
      [pointsColumn, points],
    ]);
    return [0, 1, 2].map((column) => cells.get(column) ?? other);
  };
  const lines = rows.map(({ email, points, other, ragged }) => [
    ...place(email.text, points.text, other),
    ...(ragged ? ["one too many"] : []),
  ]);
  const quoted = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
  const text = [place("Address", "Amount", "Other"), ...lines].map(quoted).join(lineEnd);

  const { id } = await parsedImport(siteId, encodings[encoding]?.(text) ?? "");
  const key = { siteId, loyaltyImportId: id };
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: emailColumn },
    { columnName: "POINTS", columnIndex: pointsColumn },
  ];
  const decided = { loyaltyImportId: id, headerMappingInfo: { headerMappings }, options };
  const preview = previewed ? value(await previewImport(testCaller(siteId), decided)) : undefined;
  const committed = preview && {
    loyaltyImportId: id,
    previewToken: preview.previewToken,
    acknowledgedWarnings: warningCode.options,
  };
  value(await executeImport(testCaller(siteId), committed ?? decided));
  const chunkCount = await stageRows(key, chunkRows);
  const deliver = (work: () => Promise<unknown>) => Promise.all(Array.from({ length: deliveries }, work));
  let ending: RunEnding = "DONE";
  if (options.onRowError === "FAIL_ALL") {
    const [outcome] = await deliver(() => applyAllOrNothing(key, chunkCount));
    if (outcome === "ROWS_FAILED") ending = "ROWS_FAILED";
  } else {
    const application = applicationOf(await runningImport(key));
    for (let number = 0; number < chunkCount; number++) await deliver(() => applyChunk(key, number, application));
  }
  if (ending !== "DONE") await deliver(() => endRunEarly(key));
  await closeImport(key, await writeErrorFile(key), ending);
  return { key, preview: preview?.report };
}

async function readLedger({ siteId, loyaltyImportId }: ImportKey) {
  const { rows } = await pool().query<{ row: number; before: number; after: number }>(
    `SELECT import_row_number AS row, amount_before AS before, amount_after AS after
       FROM ledger_transaction WHERE site_id = $1 AND loyalty_import_id = $2`,
    [siteId, loyaltyImportId],
  );
  return new Map(rows.map(({ row, before, after }) => [row, { before, after }]));
}
