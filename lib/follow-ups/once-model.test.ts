import { text } from "node:stream/consumers";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { correctRow } from "../corrections/correct-row";
import type { ImportWithProgress } from "../imports/get-import";
import { parseImport } from "../imports/parse-import";
import { previewImport } from "../previews/preview-import";
import { cancelImport } from "../run-control/cancel-import";
import { executeImport } from "../runs/execute-import";
import { failedRowsPage } from "../runs/failed-rows";
import { readFile } from "../storage/local-storage";
import { controlledRun } from "../testing/controlled-run";
import { currentImport, parsedImport, value } from "../testing/import-file";
import { revertImport } from "../testing/revert-import";
import { balancesOf, siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { warningCode } from "../warnings/warning";
import { retryImport } from "./retry-import";

// Many chunks are many moments to cancel at.
vi.mock("../staging/plan-chunks", () => ({ planChunkRows: () => 1 }));

/** Row 1 counts at first, the others fail until their email is that of their customer. Each has a customer of its own. */
const rowCount = 6;
const emailOf = (row: number) => `customer.${row}@example.com`;
const pointsOf = (row: number) => 10 ** row;

const someRows = fc.uniqueArray(fc.integer({ min: 2, max: rowCount }), { minLength: 1, maxLength: rowCount });
/** Before which of its steps the run is canceled, if it is. */
const cancelAt = fc.option(fc.nat(3), { freq: 2 });
const isPreviewed = fc.boolean();
const nth = fc.nat(20);

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ correct: fc.integer({ min: 1, max: rowCount }) }) },
  { weight: 2, arbitrary: fc.record({ retry: fc.constant(true), cancelAt, isPreviewed }) },
  { weight: 3, arbitrary: fc.record({ upload: nth, rows: someRows, cancelAt, isPreviewed }) },
  { weight: 2, arbitrary: fc.record({ undo: nth }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Run = { cancelAt: number | null; isPreviewed: boolean };

/** A row of a file by its number in the first file, and whether it has the email of its customer there. */
type Row = { root: number; isCorrected: boolean };

type Made = {
  id: string;
  failing: Row[];
  counted: Set<number>;
  wasCanceled: boolean;
  isUndone: boolean;
};

const seen = { retried: 0, uploaded: 0, refused: 0, canceled: 0, undone: 0 };

test("however a row comes back, whatever is canceled and undone: it counts once, or not at all", async () => {
  const steps = fc.array(step, { minLength: 4, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(steps, async (each) => liveThrough(each)),
    { numRuns: 20 },
  );
  for (const [what, times] of Object.entries(seen)) expect([what, times > 0]).toEqual([what, true]);
  for await (const violation of findViolations()) expect.fail(violation);
}, 300_000);

async function liveThrough(steps: readonly Step[]): Promise<void> {
  const numbers = Array.from({ length: rowCount }, (_, index) => index + 1);
  const siteId = await siteWithBalances(Object.fromEntries(numbers.map((row) => [emailOf(row), 0])));
  const lines = numbers.map((row) => `${row === 1 ? emailOf(1) : `nobody.${row}@nowhere.example`},${pointsOf(row)}`);
  const shop = new Shop(siteId);
  const first = await parsedImport(siteId, ["Email,Points", ...lines].join("\n"));
  await shop.run(
    first,
    numbers.map((root) => ({ root, isCorrected: root === 1 })),
    { cancelAt: null, isPreviewed: false },
  );
  for (const each of steps) {
    if ("correct" in each) await shop.correct(each.correct);
    else if ("undo" in each) await shop.undo(each.undo);
    else if ("upload" in each) await shop.upload(each);
    else await shop.retry(each);
    const counted = shop.counted();
    const expected = numbers.map((row) => [emailOf(row), counted.has(row) ? pointsOf(row) : 0]);
    expect(await balancesOf(siteId)).toEqual(Object.fromEntries(expected));
  }
}

/** A shop, and beside it the truth about which rows count. */
class Shop {
  readonly #siteId: string;
  readonly #made: Made[] = [];
  /** Rows that are corrected, and those that were given to a follow-up which was not undone, with its id. */
  readonly #corrected = new Set<number>();
  readonly #given = new Map<number, string>();

  constructor(siteId: string) {
    this.#siteId = siteId;
  }

  get #caller() {
    return testCaller(this.#siteId);
  }

  get #first(): Made {
    const [first] = this.#made;
    if (!first) throw new Error("Nothing was imported yet.");
    return first;
  }

  counted(): Set<number> {
    return new Set(this.#made.flatMap(({ isUndone, counted }) => (isUndone ? [] : [...counted])));
  }

  async correct(row: number): Promise<void> {
    const place = { loyaltyImportId: this.#first.id, rowNumber: row };
    const { ok } = await correctRow(this.#caller, place, { email: emailOf(row) });
    const isFree = row !== 1 && !this.#given.has(row) && !this.counted().has(row);
    expect(ok).toBe(isFree && !this.#first.isUndone);
    if (ok) this.#corrected.add(row);
    else seen.refused++;
  }

  async retry(run: Run): Promise<void> {
    const counted = this.counted();
    const waiting = [...this.#corrected].filter((row) => !this.#given.has(row) && !counted.has(row)).sort();
    const retried = await retryImport(this.#caller, { loyaltyImportId: this.#first.id });
    expect(retried.ok).toBe(!this.#first.isUndone && (waiting.length > 0 || this.#given.size > 0));
    if (!retried.ok || waiting.length === 0) return;
    for (const row of waiting) this.#given.set(row, retried.value.id);
    await parseImport({ siteId: this.#siteId, loyaltyImportId: retried.value.id });
    seen.retried++;
    await this.run(
      retried.value,
      waiting.map((root) => ({ root, isCorrected: true })),
      run,
    );
  }

  /** The error file of an import comes back, with some of its rows corrected. */
  async upload({ upload, rows, ...run }: Run & { upload: number; rows: readonly number[] }): Promise<void> {
    const withFile = this.#made.filter(({ failing }) => failing.length > 0);
    const followed = withFile[upload % withFile.length];
    if (!followed) return;
    const { errorFileKey } = await currentImport({ siteId: this.#siteId, loyaltyImportId: followed.id });
    const stream = await readFile(errorFileKey ?? "");
    let content = stream ? await text(stream) : "";
    for (const row of rows) {
      const cells = (email: string) => `,${email},${pointsOf(row)}\r\n`;
      content = content.replace(cells(`nobody.${row}@nowhere.example`), cells(emailOf(row)));
    }
    const uploaded = await parsedImport(this.#siteId, content);
    expect(uploaded.followsImportId).toBe(followed.id);
    const brought = followed.failing.map(({ root, isCorrected }) => ({
      root,
      isCorrected: isCorrected || rows.includes(root),
    }));
    seen.uploaded++;
    await this.run(uploaded, brought, run);
  }

  async run(
    { id: loyaltyImportId }: ImportWithProgress,
    rows: readonly Row[],
    { cancelAt, isPreviewed }: Run,
  ): Promise<void> {
    const key = { siteId: this.#siteId, loyaltyImportId };
    const confirmed = { loyaltyImportId, acknowledgedWarnings: warningCode.options, confirmRepeat: true };
    const options = this.#made.length === 0 ? { options: { mode: "ADD" } } : {};
    const preview = isPreviewed ? value(await previewImport(this.#caller, { loyaltyImportId, ...options })) : undefined;
    const decided = preview ? { previewToken: preview.previewToken } : options;
    value(await executeImport(this.#caller, { ...confirmed, ...decided }));
    const before = this.counted();
    let moment = 0;
    const ran = await controlledRun(key, async () => {
      if (moment++ === cancelAt) value(await cancelImport(this.#caller, { loyaltyImportId }));
    });
    const failures = new Map((await failedRowsPage(key, 0, 100)).map((row) => [row.rowNumber, row.errorCode]));
    const codes = rows.map((_, index) => failures.get(index + 1));
    const isReached = codes.map((code) => code !== "NOT_PROCESSED");
    expect(codes).toEqual(
      rows.map(({ root, isCorrected }, index) => {
        if (!isReached[index]) return "NOT_PROCESSED";
        if (before.has(root)) return "ALREADY_IMPORTED";
        return isCorrected ? undefined : "CUSTOMER_NOT_FOUND";
      }),
    );
    const wasCanceled = (await currentImport(key)).runErrorCode === "CANCELED";
    if (!wasCanceled) expect([ran, isReached.every(Boolean)]).toEqual(["DONE", true]);
    const counted = new Set(rows.flatMap(({ root }, index) => (codes[index] === undefined ? [root] : [])));
    const failing = rows.filter((_, index) => codes[index] !== undefined);
    this.#made.push({ id: loyaltyImportId, failing, counted, wasCanceled, isUndone: false });
    if (wasCanceled) seen.canceled++;
  }

  async undo(nth: number): Promise<void> {
    const done = this.#made.filter(
      ({ isUndone, wasCanceled, counted }) => !isUndone && (!wasCanceled || counted.size > 0),
    );
    const made = done[nth % done.length];
    if (!made) return;
    const { revert } = await revertImport({ siteId: this.#siteId, loyaltyImportId: made.id });
    expect(revert).toMatchObject({ status: "REVERTED", successCount: made.counted.size, shortfallCount: 0 });
    made.isUndone = true;
    for (const [row, id] of this.#given) if (id === made.id) this.#given.delete(row);
    seen.undone++;
  }
}
