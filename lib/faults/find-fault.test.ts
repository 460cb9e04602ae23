import { writeFileSync } from "node:fs";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { PatientPool } from "../database/patient-pool";
import { connectDatabase, disconnectDatabase, pool, prisma } from "../database/pool";
import { describeGivingUp, describeRefusal, describeRetry } from "./describe-fault";
import { faultNamed, findFault } from "./find-fault";

async function faultOf(work: () => Promise<unknown>) {
  const error = await work().then(
    () => undefined,
    (error: unknown) => error,
  );
  return findFault(error);
}

/** The same statement by way of the driver and by way of Prisma, which has errors of its own. */
async function faultsOf(statement: string) {
  return [await faultOf(() => pool().query(statement)), await faultOf(() => prisma().$executeRawUnsafe(statement))];
}

function raise(code: string, message = "could not extend the file"): string {
  return `DO $$ BEGIN RAISE EXCEPTION '${message}' USING ERRCODE = '${code}'; END $$`;
}

describe("what the database says", () => {
  test.each([
    ["53100", "DISK_FULL"],
    ["53300", "CONNECTIONS_USED_UP"],
    ["57014", "TIME_LIMIT"],
    ["55P03", "TIME_LIMIT"],
    ["57P01", "DATABASE_AWAY"],
    ["08006", "DATABASE_AWAY"],
    ["25006", "DATABASE_READ_ONLY"],
    ["42601", undefined],
    ["23505", undefined],
  ])("%s is %s", async (code, fault) => {
    expect(await faultsOf(raise(code))).toEqual([fault, fault]);
  });

  test.each([
    ["53100", 'could not resize shared memory segment "/PostgreSQL.4053" to 8388608 bytes: No space left on device'],
    ["53100", "konnte Größe des Shared-Memory-Segments »/PostgreSQL.4053« nicht auf 8388608 Bytes ändern"],
    ["53200", 'could not map shared memory segment "/PostgreSQL.4053": Cannot allocate memory'],
  ])("%s about a segment of shared memory is SHARED_MEMORY_FULL, in every language", async (code, message) => {
    expect(await faultsOf(raise(code, message))).toEqual(["SHARED_MEMORY_FULL", "SHARED_MEMORY_FULL"]);
  });

  test("another error about a segment of shared memory has no fault, and neither has full memory", async () => {
    const gone = 'could not open shared memory segment "/PostgreSQL.4053": No such file or directory';
    expect(await faultsOf(raise("58P01", gone))).toEqual([undefined, undefined]);
    expect(await faultsOf(raise("53200", "out of memory"))).toEqual([undefined, undefined]);
  });

  test("a connection that is cut while a statement runs is DATABASE_AWAY", async () => {
    expect(await faultsOf("SELECT pg_terminate_backend(pg_backend_pid())")).toEqual(["DATABASE_AWAY", "DATABASE_AWAY"]);
  });
});

describe("connections", () => {
  const address = () => pool().options.connectionString ?? "";
  let first: typeof globalThis.loyaltyImportsDatabase;

  function connectElsewhere(change: Partial<URL>): void {
    first = globalThis.loyaltyImportsDatabase;
    const elsewhere = Object.assign(new URL(address()), change);
    connectDatabase(elsewhere.toString());
  }

  afterEach(async () => {
    if (!first) return;
    await disconnectDatabase();
    globalThis.loyaltyImportsDatabase = first;
    first = undefined;
  });

  test.each([
    ["a port where nobody listens", { port: "1" }],
    ["a password that is no longer right", { password: "wrong" }],
    ["a database that is not there", { pathname: "/not_there" }],
  ])("to %s are DATABASE_AWAY", async (_, change) => {
    connectElsewhere(change);
    expect(await faultsOf("SELECT 1")).toEqual(["DATABASE_AWAY", "DATABASE_AWAY"]);
    expect(await faultOf(() => prisma().$transaction((db) => db.site.count()))).toBe("DATABASE_AWAY");
  });

  test("that are all held by others are CONNECTIONS_USED_UP", async () => {
    const small = new PatientPool(address(), 1, 50);
    const held = await small.connect();
    expect(await faultOf(() => small.query("SELECT 1"))).toBe("CONNECTIONS_USED_UP");
    held.release();
    await small.end();
  });
});

test.runIf(process.platform === "linux")("a disk without room is DISK_FULL", async () => {
  expect(await faultOf(async () => writeFileSync("/dev/full", "x"))).toBe("DISK_FULL");
});

test("what is no fault around the app has none", () => {
  for (const error of [
    new TypeError("x is not a function"),
    new pg.DatabaseError("syntax", 1, "error"),
    "text",
    null,
  ]) {
    expect(findFault(error)).toBeUndefined();
  }
});

test("a fault is told in one sentence, with what is to be done and what happens by itself", () => {
  expect(describeRetry("DISK_FULL")).toBe(
    "The disk of the server is full. The import is tried again and goes on by itself once there is room on it.",
  );
  expect(describeRetry("SHARED_MEMORY_FULL")).toBe(
    "The database has no shared memory left. The import is tried again and goes on by itself once there is some.",
  );
  expect(describeGivingUp("DATABASE_AWAY")).toBe(
    "The database does not answer. This did not pass, although it was tried several times. Check that the database runs and can be reached.",
  );
  expect(describeRefusal("CONNECTIONS_USED_UP")).toBe(
    "The database has no free connection for this app. Let the database give it more connections, then try again.",
  );
  expect(describeGivingUp(faultNamed("Error"))).toBe(
    "Something went wrong on our side. This did not pass, although it was tried several times. Look at what the server has printed.",
  );
  expect(faultNamed("DISK_FULL")).toBe("DISK_FULL");
});
