import { randomBytes } from "node:crypto";
import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addCustomers } from "../customers/add-customers";
import { connectDatabase, disconnectDatabase, pool, prisma } from "../database/pool";
import { liftTimeLimits } from "../database/time-limits";
import { env } from "../env";
import { findCause } from "../faults/find-cause";
import { findFault } from "../faults/find-fault";
import { createImport } from "../imports/create-import";
import { deleteImport } from "../imports/delete-import";
import type { ImportKey } from "../imports/import-key";
import { parseImport } from "../imports/parse-import";
import { RunError } from "../imports/run-error";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, executedImport, runImport, setBalances, uploadFile, value } from "../testing/import-file";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { applyChunk } from "./apply-chunk";
import { stageRows } from "./stage-rows";
import { writeErrorFile } from "./write-error-file";

async function siteWith(...emails: string[]): Promise<string> {
  const siteId = await createTestSite();
  value(await addCustomers(siteId, { customers: emails.map((email) => ({ email })) }));
  return siteId;
}

async function fileOf({ siteId, loyaltyImportId }: ImportKey): Promise<string> {
  const record = await prisma().loyaltyImport.findUniqueOrThrow({
    where: { siteId_id: { siteId, id: loyaltyImportId } },
    include: { upload: true },
  });
  return join(env().dataDir, "files", record.upload.storageKey ?? "");
}

const content = "Email,Points\na@b.co,10\nx@b.co,20\n";
const gone = "The file is no longer there. Upload it again and start a new import.";
const changed = "The file is no longer what was uploaded. Upload it again and start a new import.";

/** What may happen to a file while nobody looks. */
const mishaps: [string, (path: string) => void, string][] = [
  ["is gone", (path) => rmSync(path), gone],
  ["was cut", (path) => truncateSync(path, content.length - 10), changed],
  ["was cut between two rows", (path) => writeFileSync(path, content.slice(0, -10)), changed],
  ["has other points in it", (path) => writeFileSync(path, content.replace("10", "99")), changed],
  ["is no text any more", (path) => writeFileSync(path, Buffer.alloc(content.length, 0xff)), changed],
];

describe("a file that", () => {
  test.each(mishaps)("%s when the run begins changes nothing, and is told", async (_, mishap, reason) => {
    const siteId = await siteWith("a@b.co");
    const key = await executedImport(siteId, content);
    mishap(await fileOf(key));
    await expect(stageRows(key)).rejects.toThrow(new RunError(reason));
    expect(findCause(reason)).toBe(reason === gone ? "FILE_GONE" : "FILE_CHANGED");
    expect(await prisma().importChunk.count({ where: { loyaltyImportId: key.loyaltyImportId } })).toBe(0);
    expect(await prisma().customer.findMany({ where: { siteId }, select: { balance: true } })).toEqual([
      { balance: 0 },
    ]);
  });

  test.each(mishaps.slice(0, 4))("%s before it is read ends as missing", async (_, mishap) => {
    const siteId = await createTestSite();
    const created = value(await createImport(testCaller(siteId), { fileUrl: await uploadFile(siteId, content) }, ""));
    const key = { siteId, loyaltyImportId: created.id };
    mishap(await fileOf(key));
    await parseImport(key);
    expect(await currentImport(key)).toMatchObject({
      status: "FAILED",
      parseErrorReason: "FILE_MISSING",
    });
  });

  test("is gone once its rows are staged does no harm, but for the list of the rows that failed", async () => {
    const key = await executedImport(await siteWith("a@b.co"), content);
    const path = await fileOf(key);
    const original = readFileSync(path);
    await stageRows(key);
    rmSync(path);
    await expect(stageRows(key)).resolves.toBe(1);
    await applyChunk(key, 0, setBalances);
    const reason = `The list of the rows that failed could not be written. ${gone}`;
    await expect(writeErrorFile(key)).rejects.toThrow(new RunError(reason));
    expect(findCause(reason)).toBe("LIST_UNWRITTEN");
    writeFileSync(path, original);
    expect(await writeErrorFile(key)).toMatch(/^error-files\//);
  });
});

describe("on a database that", () => {
  let restore: () => Promise<void>;
  let name: string;

  beforeEach(async () => {
    const { rows } = await pool().query("SELECT current_database() AS name");
    name = rows[0].name;
  });
  afterEach(() => restore());

  /** Connects again, so that the sessions have the settings, or as another role. */
  async function reconnect(change: Partial<URL> = {}): Promise<void> {
    const address = new URL(pool().options.connectionString ?? "");
    await disconnectDatabase();
    connectDatabase(Object.assign(address, change).toString());
  }

  const limits = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "transaction_timeout"];

  test("limits the time of what it does, an import is not bound by the limits, and a request for the web is", async () => {
    const key = await executedImport(await siteWith("a@b.co"), content);
    const restoreSpeed = await slowDown(
      ["staged_date", "loyalty_import"],
      ["applied_date", "import_chunk"],
      ["deleted_date", "loyalty_import"],
    );
    for (const limit of limits) await pool().query(`ALTER DATABASE ${name} SET ${limit} = '1s'`);
    restore = async () => {
      for (const limit of limits) await pool().query(`ALTER DATABASE ${name} RESET ${limit}`);
      await restoreSpeed();
      await reconnect();
    };
    await reconnect();
    expect(await pool().query("SELECT pg_sleep(10)").catch(findFault)).toBe("TIME_LIMIT");
    expect(await runImport(key)).toMatchObject({ status: "IMPORTED", successCount: 1, failureCount: 1 });
    value(await deleteImport(testCaller(key.siteId), key.loyaltyImportId, undefined));
  });

  test.each(["ledger_transaction", "upload", "idempotency_key"])(
    "limits the time of what it does, a check of the books waits for the table %s as long as it must",
    async (table) => {
      const before = await violations();
      for (const limit of limits) await pool().query(`ALTER DATABASE ${name} SET ${limit} = '300ms'`);
      restore = async () => {
        for (const limit of limits) await pool().query(`ALTER DATABASE ${name} RESET ${limit}`);
        await reconnect();
      };
      await reconnect();
      const lock = await lockTable(table, 1);
      expect(await violations()).toEqual(before);
      await lock.end;
    },
  );

  async function violations(): Promise<string[]> {
    const found: string[] = [];
    for await (const violation of findViolations()) found.push(violation);
    return found;
  }

  /** Keeps everybody from a table for a while. @returns a promise of its release, when it is locked */
  async function lockTable(table: string, seconds: number): Promise<{ end: Promise<void> }> {
    const client = await pool().connect();
    await client.query(`BEGIN; ${liftTimeLimits}; LOCK ${table} IN ACCESS EXCLUSIVE MODE`);
    const end = client.query(`SELECT pg_sleep(${seconds}); COMMIT`).then(() => client.release());
    return { end };
  }

  /** Has the transactions that set one of these columns take longer than any limit. @returns what undoes it */
  async function slowDown(...columns: [column: string, table: string][]): Promise<() => Promise<void>> {
    await pool().query(
      `CREATE OR REPLACE FUNCTION take_long() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN PERFORM pg_sleep(1.3); RETURN NEW; END $$`,
    );
    for (const [column, table] of columns) {
      await pool().query(
        `CREATE TRIGGER slow_${column} BEFORE UPDATE ON ${table} FOR EACH ROW
         WHEN (OLD.${column} IS NULL AND NEW.${column} IS NOT NULL) EXECUTE FUNCTION take_long()`,
      );
    }
    return async () => {
      for (const [column, table] of columns) await pool().query(`DROP TRIGGER slow_${column} ON ${table}`);
    };
  }

  test("gives only one connection, an import is carried out on it", async () => {
    const role = `role_${randomBytes(6).toString("hex")}`;
    const { username, password } = new URL(pool().options.connectionString ?? "");
    await pool().query(
      `CREATE ROLE ${role} LOGIN PASSWORD 'secret' CONNECTION LIMIT 1 IN ROLE pg_read_all_data, pg_write_all_data`,
    );
    await pool().query(`GRANT TEMPORARY ON DATABASE ${name} TO ${role}`);
    restore = async () => {
      await reconnect({ username, password });
      await pool().query(`REVOKE TEMPORARY ON DATABASE ${name} FROM ${role}; DROP ROLE ${role}`);
    };
    await reconnect({ username: role, password: "secret" });
    const siteId = await siteWith("a@b.co", "c@d.co");
    const [first, second] = await Promise.all([executedImport(siteId, content), executedImport(siteId, content)]);
    const done = await Promise.all([runImport(first), runImport(second)]);
    expect(done).toMatchObject([
      { status: "IMPORTED", successCount: 1, failureCount: 1 },
      { status: "IMPORTED", successCount: 1, failureCount: 1 },
    ]);
    value(await deleteImport(testCaller(first.siteId), first.loyaltyImportId, undefined));
    expect(pool().totalCount).toBe(1);
  });
});
