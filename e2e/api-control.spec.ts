import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect, request as httpClient, test } from "@playwright/test";
import pg from "pg";
import { clusterOf, clusterPassword, clusterUser } from "@/lib/database/postgres-cluster";
import { ApiClient, makeApiKey } from "./api-client";
import { faultTestDataDir } from "./data-dir";
import { EventReader } from "./event-reader";
import { type FaultApp, startFaultApp } from "./fault-app";
import { FaultGate } from "./fault-gate";

const port = 3104;
const dataDir = join(faultTestDataDir, "control");

/** Four chunks, of which three are applied side by side. */
const rowCount = 20_000;
const file = `Email,Points\n${Array.from({ length: rowCount }, (_, index) => `c${index}@b.co,7\n`).join("")}`;

test.describe.configure({ mode: "serial" });
test.setTimeout(120_000);

let app: FaultApp;
let context: APIRequestContext;

test.beforeAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  app = await startFaultApp({ port, dataDir });
  context = await httpClient.newContext({ baseURL: app.url });
});

test.afterAll(async () => {
  await context.dispose();
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function connectionString(): string {
  const cluster = clusterOf(dataDir);
  const serverPort = readFileSync(cluster.portFile, "utf8").trim();
  return `postgresql://${clusterUser}:${clusterPassword(cluster)}@127.0.0.1:${serverPort}/loyalty_imports`;
}

/** A site with a customer for each row of the file, and its import, whose first three chunks wait at a gate. */
async function importAtGate(site: string) {
  const key = await makeApiKey(site, dataDir);
  const api = new ApiClient(context, key);
  const parsed = await api.createImport(file);
  const client = new pg.Client({ connectionString: connectionString() });
  await client.connect();
  await client.query(
    `INSERT INTO customer (site_id, email)
     SELECT site_id, 'c' || i || '@b.co' FROM loyalty_import, generate_series(0, $2 - 1) AS i WHERE loyalty_import.id = $1`,
    [parsed.id, rowCount],
  );
  await client.end();
  const gate = await FaultGate.close(connectionString());
  expect((await api.post("/v1/loyalty-imports/execute", { loyaltyImportId: parsed.id })).status()).toBe(200);
  await gate.untilWaiting(3);
  const ask = async (method: string, more: object = {}) => {
    const answer = await api.post(`/v1/loyalty-imports/${method}`, { loyaltyImportId: parsed.id, ...more });
    expect(answer.status(), await answer.text()).toBe(200);
    return (await answer.json()).loyaltyImport;
  };
  const read = async () => (await (await api.get(`/v1/loyalty-imports/${parsed.id}`)).json()).loyaltyImport;
  const untilState = (state: string) => expect.poll(async () => (await read()).progress.state).toBe(state);
  return {
    key,
    api,
    id: parsed.id,
    gate,
    ask,
    read,
    untilState,
    events: `${app.url}/v1/loyalty-imports/${parsed.id}/events`,
  };
}

test("an import that is canceled in the middle names every row that it has not reached", async () => {
  const { api, id, gate, ask } = await importAtGate("Cancel");
  expect(await ask("cancel", { revision: "4" })).toMatchObject({
    status: "IMPORTING",
    revision: "5",
    progress: { state: "CANCELING", stagedRowCount: rowCount, processedRowCount: 0, totalRowCount: rowCount },
  });
  await gate.open();
  expect(await api.settled(id, ["IMPORTED", "FAILED"])).toMatchObject({
    status: "FAILED",
    revision: "6",
    importResult: {
      errorFileExists: true,
      successCount: 15_000,
      failureCount: 5_000,
      notProcessedCount: 5_000,
      runErrorCode: "CANCELED",
      runErrorReason: "The import was canceled. 15,000 of 20,000 rows were imported, and stay so.",
    },
    progress: { processedRowCount: rowCount, appliedRowCount: 15_000, failedRowCount: 5_000, totalRowCount: rowCount },
  });
  expect(await (await api.get("/v1/accounts/program-totals")).json()).toEqual({ points: 105_000 });
  const { url } = await (await api.get(`/v1/loyalty-imports/error-file-download-url?loyaltyImportId=${id}`)).json();
  const errorFile = await (await context.get(url)).text();
  expect(errorFile.match(/,FAILED,NOT_PROCESSED,/g)).toHaveLength(5_000);
  expect(await ask("cancel")).toMatchObject({ status: "FAILED", revision: "6" });
});

test("a paused import makes room for another one of the site, and its stream leads from the pause to the end", async () => {
  const { key, api, id, gate, ask, untilState, events } = await importAtGate("Pause");
  const stream = await EventReader.connect(events, key);
  expect(await stream.next()).toMatchObject({ event: "progress", data: { id, progress: { state: "RUNNING" } } });
  expect(await ask("pause")).toMatchObject({ status: "IMPORTING", progress: { state: "PAUSING" } });
  await gate.open();
  await untilState("PAUSED");
  stream.leave();

  const other = await api.createImport("Email,Points\nc0@b.co,9\n");
  expect(await api.executeImport(other.id)).toMatchObject({ status: "IMPORTED" });

  const again = await EventReader.connect(events, key, stream.lastEventId);
  expect(await again.next()).toMatchObject({
    event: "progress",
    data: { revision: "6", progress: { state: "PAUSED", appliedRowCount: 15_000 } },
  });
  await ask("resume");
  let last = await again.next();
  let newest = last;
  while (last?.event === "progress") {
    newest = last;
    last = await again.next();
  }
  expect(newest?.data).toEqual(JSON.parse(JSON.stringify(await api.settled(id, ["IMPORTED", "FAILED"]))));
  expect(newest?.data).toMatchObject({ status: "IMPORTED", importResult: { successCount: rowCount, failureCount: 0 } });
  expect(last).toEqual({ event: "end", id: "", data: {} });
  expect(await again.next()).toBeUndefined();

  const late = await EventReader.connect(events, key, again.lastEventId);
  expect(await late.next()).toEqual({ event: "end", id: "", data: {} });
});

test("an app that is told to stop ends its streams, and a paused import survives that and can be canceled", async () => {
  const { key, api, id, gate, ask, untilState, events } = await importAtGate("Stop");
  await ask("pause");
  await gate.open();
  await untilState("PAUSED");
  const stream = await EventReader.connect(events, key);
  expect(await stream.next()).toMatchObject({ event: "progress" });
  const ended = stream.next();
  await app.stop();
  // The answer was ended, not broken off.
  expect(await ended).toBeUndefined();
  expect(app.process.exitCode).toBe(0);

  app = await startFaultApp({ port, dataDir });
  await untilState("PAUSED");
  await ask("cancel");
  expect(await api.settled(id, ["IMPORTED", "FAILED"])).toMatchObject({
    status: "FAILED",
    importResult: { successCount: 15_000, notProcessedCount: 5_000, runErrorCode: "CANCELED" },
  });
});

test("streams and requests of another site are refused", async () => {
  const mine = await importAtGate("Mine");
  await mine.gate.open();
  const other = new ApiClient(context, await makeApiKey("Other", dataDir));
  for (const method of ["cancel", "pause", "resume"]) {
    expect((await other.post(`/v1/loyalty-imports/${method}`, { loyaltyImportId: mine.id })).status()).toBe(404);
  }
  expect((await other.get(`/v1/loyalty-imports/${mine.id}/events`)).status()).toBe(404);
  await mine.api.settled(mine.id, ["IMPORTED"]);
});
