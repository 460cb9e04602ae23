import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { addCustomers } from "../customers/add-customers";
import { pool, prisma } from "../database/pool";
import { createImport } from "../imports/create-import";
import type { ImportKey } from "../imports/import-key";
import { importResource } from "../imports/import-resource";
import { parseImport } from "../imports/parse-import";
import { previewImport } from "../previews/preview-import";
import type { Result } from "../result";
import { closeImport } from "../runs/close-import";
import { executeImport } from "../runs/execute-import";
import { failRun } from "../runs/fail-run";
import { failedRowsPage } from "../runs/failed-rows";
import { stageRows } from "../runs/stage-rows";
import { writeErrorFile } from "../runs/write-error-file";
import { controlledRun } from "../testing/controlled-run";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, executedImport, parsedImport, runImport, uploadFile, value } from "../testing/import-file";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { cancelImport } from "./cancel-import";
import { pauseImport } from "./pause-import";
import { resumeImport } from "./resume-import";

const file = "Email,Points\na@b.co,10\nb@b.co,20\nc@b.co,30\nd@b.co,40\nx@b.co,5\n";

let siteId: string;

beforeEach(async () => {
  siteId = await createTestSite();
  value(await addCustomers(siteId, { customers: ["a", "b", "c", "d"].map((name) => ({ email: `${name}@b.co` })) }));
});

/** An executed import whose rows are in chunks of one. */
async function stagedImport(): Promise<ImportKey> {
  const key = await executedImport(siteId, file);
  await stageRows(key, 1);
  return key;
}

const ask = (key: ImportKey) => ({ loyaltyImportId: key.loyaltyImportId });
const cancel = (key: ImportKey) => cancelImport(testCaller(siteId), ask(key));
const pause = (key: ImportKey) => pauseImport(testCaller(siteId), ask(key));
const resume = (key: ImportKey) => resumeImport(testCaller(siteId), ask(key));

/** Does something before the chunk of this number, counted from 0; behind the last one, before the import is closed. */
function before(number: number, work: () => Promise<unknown>): () => Promise<void> {
  let count = 0;
  return async () => {
    if (count++ === number) await work();
  };
}

async function runEvents({ loyaltyImportId }: ImportKey): Promise<string[]> {
  const events = await prisma().outboxEvent.findMany({
    where: { siteId, name: "loyalty-imports/run.requested" },
    orderBy: [{ createdDate: "asc" }, { id: "asc" }],
  });
  return events.map(({ id }) => id.replace(loyaltyImportId, "ID"));
}

async function rows(key: ImportKey) {
  return (await failedRowsPage(key, 0, 100)).map(({ rowNumber, errorCode }) => `${rowNumber} ${errorCode}`);
}

async function expectGoodBooks(): Promise<void> {
  for await (const violation of findViolations()) expect.fail(violation);
}

function code<T>(result: Result<T>) {
  if (result.ok || result.failure.kind !== "application") throw new Error("It was to be refused.");
  return result.failure.code;
}

test("a run that is canceled stops before the next chunk, lists what it has not reached, and keeps what it has written", async () => {
  const key = await stagedImport();
  expect(
    await controlledRun(
      key,
      before(2, () => cancel(key)),
    ),
  ).toBe("CANCELED");
  const ended = await currentImport(key);
  expect(ended).toMatchObject({
    status: "FAILED",
    runErrorCode: "CANCELED",
    runErrorReason: "The import was canceled. 2 of 5 rows were imported, and stay so.",
    successCount: 2,
    failureCount: 3,
    notProcessedCount: 2,
    errorFileKey: expect.any(String),
    revision: 6n,
  });
  const listed = await rows(key);
  expect(listed).toHaveLength(3);
  expect(listed.filter((row) => row.endsWith("NOT_PROCESSED"))).toHaveLength(2);
  expect(listed).toContain("5 CUSTOMER_NOT_FOUND");
  await expectGoodBooks();
});

test("a cancel is answered with the import, and repeating it with the same, before the end and after it", async () => {
  const key = await stagedImport();
  const canceled = value(await cancel(key));
  expect(canceled).toMatchObject({ status: "IMPORTING", revision: 5n, run: { state: "CANCELING" } });
  expect(value(await cancelImport(testCaller(siteId), { ...ask(key), revision: "4" }))).toEqual(canceled);
  expect(await runEvents(key)).toEqual(["run-ID", "run-ID-5"]);
  expect(await controlledRun(key)).toBe("CANCELED");
  expect(value(await cancel(key))).toMatchObject({ status: "FAILED", runErrorCode: "CANCELED", revision: 6n });
  expect(await controlledRun(key)).toBe("NOTHING");
});

test("a cancel that comes when every row is written is heard all the same", async () => {
  const key = await stagedImport();
  expect(
    await controlledRun(
      key,
      before(4, () => cancel(key)),
    ),
  ).toBe("DONE");
  expect(await currentImport(key)).toMatchObject({
    status: "FAILED",
    runErrorCode: "CANCELED",
    successCount: 4,
    failureCount: 1,
    notProcessedCount: 0,
  });
  await expectGoodBooks();
});

test("an import that is canceled before its rows are staged lists them all, also where a preview has left rows", async () => {
  const { id } = await parsedImport(siteId, file);
  value(await previewImport(testCaller(siteId), { loyaltyImportId: id }));
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id }));
  const key = { siteId, loyaltyImportId: id };
  value(await cancel(key));
  expect(await controlledRun(key)).toBe("CANCELED");
  expect(await currentImport(key)).toMatchObject({
    status: "FAILED",
    successCount: 0,
    failureCount: 5,
    notProcessedCount: 5,
  });
  expect(await rows(key)).toEqual([1, 2, 3, 4, 5].map((row) => `${row} NOT_PROCESSED`));
  await expectGoodBooks();
});

test("a file that is being read is canceled at once, and no longer read", async () => {
  const lines = Array.from({ length: 300_000 }, (_, index) => `someone.${index}@example.com,${index}`);
  const fileUrl = await uploadFile(siteId, `Email,Points\n${lines.join("\n")}\n`);
  const { id } = value(await createImport(testCaller(siteId), { fileUrl }, "http://localhost"));
  const key = { siteId, loyaltyImportId: id };
  const parse = parseImport(key);
  await vi.waitFor(async () => expect(await currentImport(key)).toMatchObject({ status: "PARSING" }));
  const canceled = value(await cancel(key));
  expect(canceled).toMatchObject({
    status: "FAILED",
    revision: 3n,
    parseErrorReason: "CANCELED",
    parseErrorDescription: "The import was canceled while its file was being read. No balance was changed.",
    parsedRowCount: null,
  });
  await parse;
  expect(await currentImport(key)).toEqual(canceled);
  expect(value(await cancel(key))).toEqual(canceled);
});

test("a file that waits to be read is canceled at once, and never read", async () => {
  const fileUrl = await uploadFile(siteId, file);
  const { id } = value(await createImport(testCaller(siteId), { fileUrl }, "http://localhost"));
  const key = { siteId, loyaltyImportId: id };
  const canceled = value(await cancelImport(testCaller(siteId), { loyaltyImportId: id, revision: "1" }));
  expect(canceled).toMatchObject({ status: "FAILED", revision: 2n, parseErrorReason: "CANCELED" });
  await parseImport(key);
  expect(await currentImport(key)).toEqual(canceled);
});

test("a pause stops the run before the next chunk, and a resume has another run do the rest", async () => {
  const key = await stagedImport();
  const asked: unknown[] = [];
  const stop = async () => asked.push(value(await pause(key)));
  expect(await controlledRun(key, before(2, stop))).toBe("PAUSED");
  expect(asked).toMatchObject([{ status: "IMPORTING", revision: 5n, run: { state: "PAUSING" } }]);
  const paused = await currentImport(key);
  expect(paused).toMatchObject({ status: "IMPORTING", revision: 6n, processedRowCount: 3, run: { state: "PAUSED" } });
  expect(value(await pause(key))).toEqual(paused);
  expect(await controlledRun(key)).toBe("NOTHING");
  expect(await currentImport(key)).toEqual(paused);

  expect(value(await resume(key))).toMatchObject({ revision: 7n, run: { state: "WAITING" } });
  expect(await runEvents(key)).toEqual(["run-ID", "run-ID-7"]);
  expect(await controlledRun(key)).toBe("DONE");
  expect(await currentImport(key)).toMatchObject({
    status: "IMPORTED",
    revision: 8n,
    successCount: 4,
    failureCount: 1,
  });
  await expectGoodBooks();
});

test("a run that has not begun is paused at once, and stages nothing until it is resumed", async () => {
  const key = await executedImport(siteId, file);
  expect((await currentImport(key)).run).toMatchObject({ state: "WAITING", stagedRowCount: 0 });
  expect(value(await pause(key))).toMatchObject({ revision: 5n, run: { state: "PAUSED" } });
  expect(await controlledRun(key)).toBe("NOTHING");
  expect(await currentImport(key)).toMatchObject({ stagedDate: null, revision: 5n });
  value(await resume(key));
  expect(await controlledRun(key)).toBe("DONE");
});

test("a resume before the run has noticed the pause lets it go on", async () => {
  const key = await stagedImport();
  const both = async () => {
    value(await pause(key));
    expect(value(await resume(key))).toMatchObject({ revision: 6n, run: { state: "RUNNING" } });
  };
  expect(await controlledRun(key, before(2, both))).toBe("DONE");
  expect(await runEvents(key)).toEqual(["run-ID", "run-ID-6"]);
  expect(await currentImport(key)).toMatchObject({ status: "IMPORTED", revision: 7n });
});

test("a resume of what is not paused changes nothing", async () => {
  const key = await stagedImport();
  const now = await currentImport(key);
  expect(value(await resume(key))).toEqual(now);
  expect(await runEvents(key)).toEqual(["run-ID"]);
});

test("a paused import can be canceled, by a run of its own", async () => {
  const key = await stagedImport();
  expect(
    await controlledRun(
      key,
      before(1, () => pause(key)),
    ),
  ).toBe("PAUSED");
  value(await cancel(key));
  expect(await runEvents(key)).toEqual(["run-ID", "run-ID-7"]);
  expect(await controlledRun(key)).toBe("CANCELED");
  expect(await currentImport(key)).toMatchObject({
    status: "FAILED",
    successCount: 1,
    notProcessedCount: 3,
    revision: 8n,
  });
  await expectGoodBooks();
});

test("what is being canceled can neither be paused nor resumed", async () => {
  const key = await stagedImport();
  value(await cancel(key));
  expect(code(await pause(key))).toBe("INVALID_STATUS");
  expect(code(await resume(key))).toBe("INVALID_STATUS");
});

test("all or nothing: a cancel and a pause in the middle write nothing, and a resume begins anew", async () => {
  const execute = async () => {
    const { id } = await parsedImport(siteId, "Email,Points\na@b.co,10\nb@b.co,20\n");
    value(await executeImport(testCaller(siteId), { loyaltyImportId: id, options: { onRowError: "FAIL_ALL" } }));
    return { siteId, loyaltyImportId: id };
  };
  const canceled = await execute();
  expect(
    await controlledRun(
      canceled,
      before(0, () => cancel(canceled)),
    ),
  ).toBe("CANCELED");
  expect(await currentImport(canceled)).toMatchObject({
    status: "FAILED",
    runErrorReason: "The import was canceled. No balance was changed.",
    successCount: 0,
    notProcessedCount: 2,
  });
  const paused = await execute();
  expect(
    await controlledRun(
      paused,
      before(0, () => pause(paused)),
    ),
  ).toBe("PAUSED");
  expect(await currentImport(paused)).toMatchObject({ processedRowCount: 0, run: { state: "PAUSED" } });
  value(await resume(paused));
  expect(await controlledRun(paused)).toBe("DONE");
  expect(await currentImport(paused)).toMatchObject({ status: "IMPORTED", successCount: 2 });
  await expectGoodBooks();
});

test("an import that is not at work refuses all three", async () => {
  const { id } = await parsedImport(siteId, file);
  const key = { siteId, loyaltyImportId: id };
  for (const request of [cancel, pause, resume]) expect(code(await request(key))).toBe("INVALID_STATUS");
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id }));
  await runImport(key);
  for (const request of [cancel, pause, resume]) expect(code(await request(key))).toBe("INVALID_STATUS");
  const failed = await stagedImport();
  await failRun(failed, "The disk is full.");
  for (const request of [cancel, pause, resume]) expect(code(await request(failed))).toBe("INVALID_STATUS");
});

test("another revision than the one that was seen is refused, and nothing is changed", async () => {
  const key = await stagedImport();
  for (const request of [cancelImport, pauseImport]) {
    expect(await request(testCaller(siteId), { ...ask(key), revision: "3" })).toEqual({
      ok: false,
      failure: {
        kind: "application",
        code: "ABORTED",
        description: "This import has changed: it is at revision 4.",
        data: { revision: "4" },
      },
    });
  }
  value(await pauseImport(testCaller(siteId), { ...ask(key), revision: "4" }));
  expect(code(await resumeImport(testCaller(siteId), { ...ask(key), revision: "4" }))).toBe("ABORTED");
  value(await resumeImport(testCaller(siteId), { ...ask(key), revision: "5" }));
});

test("another site's import is not there, and neither is one that nobody made", async () => {
  const key = await stagedImport();
  const other = await createTestSite();
  for (const request of [cancelImport, pauseImport, resumeImport]) {
    expect(code(await request(testCaller(other), ask(key)))).toBe("NOT_FOUND");
    expect(code(await request(testCaller(siteId), { loyaltyImportId: randomUUID() }))).toBe("NOT_FOUND");
    expect(await request(testCaller(siteId), { loyaltyImportId: "1", revision: "x" })).toMatchObject({
      failure: { kind: "validation", violations: [{ field: "loyaltyImportId" }, { field: "revision" }] },
    });
  }
});

test("a request is answered while a chunk is held", async () => {
  const key = await stagedImport();
  const holder = await pool().connect();
  try {
    await holder.query("BEGIN");
    await holder.query("SELECT FROM customer WHERE site_id = $1 FOR UPDATE", [siteId]);
    const run = controlledRun(key);
    await untilWaiting(1);
    expect(value(await pause(key))).toMatchObject({ run: { state: "PAUSING" } });
    expect(value(await resume(key))).toMatchObject({ run: { state: "RUNNING" } });
    expect(value(await cancel(key))).toMatchObject({ run: { state: "CANCELING" } });
    await untilWaiting(1);
    await holder.query("COMMIT");
    expect(await run).toBe("CANCELED");
  } finally {
    holder.release();
  }
});

/** Starts all while the state of the run is locked, in this order, and lets go of them when all wait for it. */
async function meetingAtRunState<T>({ loyaltyImportId }: ImportKey, start: (() => Promise<T>)[]): Promise<T[]> {
  const holder = await pool().connect();
  try {
    await holder.query("BEGIN");
    await holder.query("SELECT FROM run_state WHERE loyalty_import_id = $1 FOR UPDATE", [loyaltyImportId]);
    const started: Promise<T>[] = [];
    for (const work of start) {
      started.push(work());
      await untilWaiting(started.length);
    }
    await holder.query("COMMIT");
    return await Promise.all(started);
  } finally {
    holder.release();
  }
}

async function untilWaiting(count: number): Promise<void> {
  const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  await vi.waitFor(async () => expect((await pool().query(waiting)).rowCount).toBe(count), { interval: 10 });
}

test("of a cancel and a close at the same moment exactly one wins, and the other hears of it", async () => {
  for (const cancelFirst of [true, false]) {
    const key = await stagedImport();
    let answer: Awaited<ReturnType<typeof cancel>> | undefined;
    const meet = async () => {
      const errorFileKey = await writeErrorFile(key);
      const cancels = async () => {
        answer = await cancel(key);
      };
      const close = () => closeImport(key, errorFileKey);
      await meetingAtRunState(key, cancelFirst ? [cancels, close] : [close, cancels]);
    };
    // It finds that it was closed beside it.
    await expect(controlledRun(key, before(4, meet))).rejects.toThrow("not running any more");
    const ended = await currentImport(key);
    if (answer?.ok) expect(ended).toMatchObject({ status: "FAILED", runErrorCode: "CANCELED", revision: 6n });
    else {
      expect(answer?.failure).toMatchObject({ code: "INVALID_STATUS", data: { status: "IMPORTED" } });
      expect(ended).toMatchObject({ status: "IMPORTED", runErrorCode: null, revision: 5n });
    }
    expect(answer?.ok).toBe(cancelFirst);
    await expectGoodBooks();
  }
});

test("two cancels at the same moment are one, and both are answered with the import", async () => {
  const key = await stagedImport();
  await controlledRun(
    key,
    before(2, () => pause(key)),
  );
  const [one, other] = (await meetingAtRunState(key, [() => cancel(key), () => cancel(key)])).map(value);
  expect(one).toEqual(other);
  expect(await runEvents(key)).toEqual(["run-ID", "run-ID-7"]);
  expect(await controlledRun(key)).toBe("CANCELED");
});

test("of a pause and a cancel at the same moment the cancel holds, whichever comes first", async () => {
  for (const first of ["pause", "cancel"]) {
    const key = await stagedImport();
    value(await pause(key));
    value(await resume(key));
    await meetingAtRunState(
      key,
      first === "pause" ? [() => pause(key), () => cancel(key)] : [() => cancel(key), () => pause(key)],
    );
    expect(await controlledRun(key)).toBe("CANCELED");
  }
  await expectGoodBooks();
});

test("the object says how far a run has come", async () => {
  const key = await stagedImport();
  const seen: unknown[] = [];
  await controlledRun(key, async () => seen.push(importResource(await currentImport(key)).progress));
  expect(seen[1]).toEqual({
    state: "RUNNING",
    stagedRowCount: 5,
    processedRowCount: 2,
    appliedRowCount: 1,
    failedRowCount: 1,
    totalRowCount: 5,
  });
  expect(importResource(await currentImport(key)).progress).toEqual({
    processedRowCount: 5,
    appliedRowCount: 4,
    failedRowCount: 1,
    totalRowCount: 5,
  });
});

test("the rate is that of the last seconds, and pauses do not count", async () => {
  const key = await stagedImport();
  const chunkAgo = (number: number, seconds: number) =>
    pool().query(
      "UPDATE import_chunk SET applied_date = now() - make_interval(secs => $3) WHERE loyalty_import_id = $1 AND number = $2",
      [key.loyaltyImportId, number, seconds],
    );
  const begun = (seconds: number) =>
    pool().query("UPDATE run_state SET begun_date = now() - make_interval(secs => $2) WHERE loyalty_import_id = $1", [
      key.loyaltyImportId,
      seconds,
    ]);
  const look = async () => {
    await pool().query("UPDATE loyalty_import SET staged_date = now() - interval '1 h' WHERE id = $1", [
      key.loyaltyImportId,
    ]);
    await begun(600);
    await chunkAgo(0, 300);
    await chunkAgo(1, 5);
    expect((await currentImport(key)).run).toMatchObject({ rowsPerSecond: 0.1, secondsLeft: 20 });
    await begun(3);
    const { run } = await currentImport(key);
    expect(run).toMatchObject({ state: "RUNNING", rowsPerSecond: undefined, secondsLeft: undefined });
    value(await pause(key));
    expect((await currentImport(key)).run).toMatchObject({ state: "PAUSING", rowsPerSecond: undefined });
  };
  await controlledRun(key, before(2, look));
});
