import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pool } from "@/lib/database/pool";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import type { ImportKey } from "@/lib/imports/import-key";
import { pauseImport } from "@/lib/run-control/pause-import";
import { executeImport } from "@/lib/runs/execute-import";
import { createTestSite } from "@/lib/testing/create-test-site";
import { currentImport, parsedImport, uploadFile, value } from "@/lib/testing/import-file";
import { testCaller } from "@/lib/testing/test-caller";
import { inngest } from "./client";
import { EmbeddedEngine } from "./embedded/embedded-engine";
import { endedRuns, endTestEngines, until } from "./embedded/test-engine";
import { functions } from "./functions";
import { cancelAndCloseImport, createAndParseImport, executeAndRunImport, resumeAndRunImport } from "./start-import";

const diskFull =
  "The disk of the server is full. The import is tried again and goes on by itself once there is room on it.";
const givenUp =
  "The disk of the server is full. This did not pass, although it was tried several times. Make room on it.";

let engine: EmbeddedEngine | undefined;
let log: string[];

async function startEngine(retryDelayMilliseconds: number): Promise<void> {
  engine = new EmbeddedEngine({ client: inngest, functions, retryDelays: [retryDelayMilliseconds] });
  globalThis.loyaltyImportsEmbeddedEngine = engine;
  await engine.start();
}

const refused =
  "The database refuses something that is in this file, and would refuse it again. Look at what the server has printed, and change it in the file.";

beforeEach(async () => {
  log = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => log.push(String(line)) > 0);
  await pool().query(
    `CREATE OR REPLACE FUNCTION refuse_for_want_of_room() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`,
  );
  await pool().query(
    `CREATE OR REPLACE FUNCTION refuse_the_value() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'value out of range' USING ERRCODE = '22003'; END $$`,
  );
});

afterEach(async () => {
  await engine?.stop(1_000);
  await endTestEngines();
  vi.restoreAllMocks();
});

/** From now on the database says that its disk is full when it writes there. @returns what makes room */
function fillDisk(event: string): Promise<() => Promise<unknown>> {
  return refuseWrites(event, "refuse_for_want_of_room");
}

async function refuseWrites(event: string, refusal: string): Promise<() => Promise<unknown>> {
  const table = event.split(" ")[0];
  const when = event.slice(event.indexOf(" "));
  await pool().query(
    `CREATE TRIGGER refusing BEFORE INSERT OR UPDATE ON ${table} ${when} EXECUTE FUNCTION ${refusal}()`,
  );
  return () => pool().query(`DROP TRIGGER refusing ON ${table}`);
}

async function siteWithCustomers(count: number): Promise<string> {
  const siteId = await createTestSite();
  await pool().query(
    "INSERT INTO customer (site_id, email) SELECT $1, 'c' || i || '@b.co' FROM generate_series(1, $2) i",
    [siteId, count],
  );
  return siteId;
}

async function startedImport(siteId: string, rowCount: number): Promise<ImportKey> {
  const rows = Array.from({ length: rowCount }, (_, index) => `c${index + 1}@b.co,7\n`);
  const { id } = await parsedImport(siteId, `Email,Points\n${rows.join("")}`);
  value(await executeAndRunImport(testCaller(siteId), { loyaltyImportId: id }));
  return { siteId, loyaltyImportId: id };
}

function untilImport(key: ImportKey, expected: Partial<ImportWithProgress>): Promise<ImportWithProgress> {
  return until(async () => {
    const record = await currentImport(key);
    expect(record).toMatchObject(expected);
    return record;
  });
}

test("a run that finds the disk full says so, waits, and goes on by itself once there is room", async () => {
  await startEngine(1_000);
  const siteId = await siteWithCustomers(3);
  const makeRoom = await fillDisk("failed_row FOR EACH ROW");
  const key = await startedImport(siteId, 4);
  await untilImport(key, { status: "IMPORTING", retryReason: diskFull, stagedDate: null });
  await makeRoom();
  await untilImport(key, { status: "IMPORTED", successCount: 3, failureCount: 1, runErrorReason: null });
});

test("a run that is given up says why, what was done, and what to do", async () => {
  await startEngine(5);
  const siteId = await siteWithCustomers(10_000);
  const makeRoom = await fillDisk("import_chunk FOR EACH ROW WHEN (NEW.number > 0 AND NEW.applied_date IS NOT NULL)");
  const key = await startedImport(siteId, 10_000);
  await untilImport(key, {
    status: "FAILED",
    runErrorReason: `${givenUp} 5,000 of 10,000 rows were imported, and stay so.`,
    successCount: 5_000,
    failureCount: 0,
    pointsDifference: 35_000n,
  });
  expect(log).toContain(
    "engine error: Inngest step error: DISK_FULL: could not extend file: No space left on device\n",
  );
  await makeRoom();
});

test("a run that could write nothing says that nothing was changed", async () => {
  await startEngine(5);
  const siteId = await siteWithCustomers(1);
  const makeRoom = await fillDisk("ledger_transaction FOR EACH ROW");
  const key = await startedImport(siteId, 1);
  await untilImport(key, { status: "FAILED", runErrorReason: `${givenUp} No balance was changed.`, successCount: 0 });
  await makeRoom();
});

test("a file that cannot be read in the end says why, and what to do", async () => {
  await startEngine(5);
  const siteId = await createTestSite();
  const makeRoom = await fillDisk("loyalty_import FOR EACH ROW WHEN (NEW.status = 'PARSED')");
  const fileUrl = await uploadFile(siteId, "Email,Points\na@b.co,1\n");
  const { id } = value(await createAndParseImport(testCaller(siteId), { fileUrl }, ""));
  await untilImport(
    { siteId, loyaltyImportId: id },
    {
      status: "FAILED",
      parseErrorReason: "INTERNAL",
      parseErrorDescription: `${givenUp} The file could not be read. Upload it again.`,
    },
  );
  await makeRoom();
});

test("a run or a parse whose data the database refuses ends at once, and says so", async () => {
  // Whatever is tried again is so only after an hour, long after the test.
  await startEngine(3_600_000);
  const siteId = await siteWithCustomers(1);
  const allowRows = await refuseWrites("ledger_transaction FOR EACH ROW", "refuse_the_value");
  const key = await startedImport(siteId, 1);
  await untilImport(key, { status: "FAILED", runErrorReason: `${refused} No balance was changed.`, successCount: 0 });
  expect(log.join("")).toContain("VALUE_REFUSED: value out of range");
  await allowRows();

  const allowParsed = await refuseWrites(
    "loyalty_import FOR EACH ROW WHEN (NEW.status = 'PARSED')",
    "refuse_the_value",
  );
  const fileUrl = await uploadFile(siteId, "Email,Points\na@b.co,1\n");
  const { id } = value(await createAndParseImport(testCaller(siteId), { fileUrl }, ""));
  await untilImport(
    { siteId, loyaltyImportId: id },
    {
      status: "FAILED",
      parseErrorReason: "INTERNAL",
      parseErrorDescription: `${refused} The file could not be read. Upload it again.`,
    },
  );
  await allowParsed();
});

/** Does something while the first two of the chunks of an import are held, and lets go of them. */
async function whileChunksAreHeld(siteId: string, start: () => Promise<ImportKey>, work: (key: ImportKey) => unknown) {
  const holder = await pool().connect();
  try {
    await holder.query("BEGIN");
    await holder.query("SELECT FROM customer WHERE site_id = $1 FOR UPDATE", [siteId]);
    const key = await start();
    const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    await until(async () => expect((await pool().query(waiting)).rowCount).toBe(3));
    await work(key);
    await holder.query("COMMIT");
    return key;
  } finally {
    holder.release();
  }
}

test("a run that is canceled ends with the rows that it has not reached, and its second run finds nothing to do", async () => {
  await startEngine(5);
  const siteId = await siteWithCustomers(20_000);
  const start = () => startedImport(siteId, 20_000);
  const key = await whileChunksAreHeld(siteId, start, ({ loyaltyImportId }) =>
    cancelAndCloseImport(testCaller(siteId), { loyaltyImportId }),
  );
  await untilImport(key, {
    status: "FAILED",
    runErrorCode: "CANCELED",
    successCount: 15_000,
    notProcessedCount: 5_000,
  });
  expect(await endedRuns(3)).toMatchObject(Array(3).fill({ status: "COMPLETED" }));
});

test("a run that is paused leaves its turn to another import of the site, and goes on when it is resumed", async () => {
  await startEngine(5);
  const siteId = await siteWithCustomers(20_000);
  const start = () => startedImport(siteId, 20_000);
  const key = await whileChunksAreHeld(siteId, start, ({ loyaltyImportId }) =>
    pauseImport(testCaller(siteId), { loyaltyImportId }),
  );
  await until(async () => expect((await currentImport(key)).run).toMatchObject({ state: "PAUSED" }));
  await untilImport(await startedImport(siteId, 2), { status: "IMPORTED" });
  expect((await currentImport(key)).run).toMatchObject({ state: "PAUSED", appliedRowCount: 15_000 });
  value(await resumeAndRunImport(testCaller(siteId), { loyaltyImportId: key.loyaltyImportId }));
  await untilImport(key, { status: "IMPORTED", successCount: 20_000, revision: 8n });
});

test("all or nothing: a run that was paused before it began is done once it is resumed", async () => {
  await startEngine(5);
  const siteId = await siteWithCustomers(2);
  const { id } = await parsedImport(siteId, "Email,Points\nc1@b.co,7\nc2@b.co,7\n");
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id, options: { onRowError: "FAIL_ALL" } }));
  const key = { siteId, loyaltyImportId: id };
  value(await pauseImport(testCaller(siteId), { loyaltyImportId: id }));
  value(await resumeAndRunImport(testCaller(siteId), { loyaltyImportId: id }));
  await untilImport(key, { status: "IMPORTED", successCount: 2 });
});
