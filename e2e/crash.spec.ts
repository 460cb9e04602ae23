import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { expect, request as httpClient, test } from "@playwright/test";
import { ApiClient, makeApiKey } from "./api-client";
import { crashTestDataDir } from "./data-dir";

const port = 3101;
const baseURL = `http://127.0.0.1:${port}`;
const customerCount = 60_000;
const rowCount = 120_000;

/** Starts an app of its own, and waits until it is ready. */
async function startApp(): Promise<ChildProcess> {
  const app = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, HOST: "127.0.0.1", PORT: String(port), DATA_DIR: crashTestDataDir, DATABASE_URL: "" },
    stdio: "ignore",
  });
  const isReady = async () => (await fetch(`${baseURL}/api/health`).catch(() => undefined))?.status;
  try {
    await expect.poll(isReady, { intervals: [20], timeout: 60_000 }).toBe(200);
  } catch (error) {
    await end(app, "SIGKILL");
    throw error;
  }
  return app;
}

async function end(app: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const ended = new Promise((resolve) => app.once("exit", resolve));
  app.kill(signal);
  await ended;
}

test("an app that is killed in the middle of an import goes on by itself, and every row counts once", async () => {
  test.setTimeout(240_000);
  rmSync(crashTestDataDir, { recursive: true, force: true });
  let app = await startApp();
  const request = await httpClient.newContext({ baseURL });
  try {
    const api = new ApiClient(request, await makeApiKey("Crash test", crashTestDataDir));
    const email = (index: number) => `customer.${index}@example.com`;
    for (let first = 0; first < customerCount; first += 1_000) {
      await api.addCustomers(...Array.from({ length: 1_000 }, (_, index) => email(first + index)));
    }
    const points = (index: number) => 1 + ((index * 7919) % 5_000);
    const rows = Array.from({ length: rowCount }, (_, index) => `${email(index)},${points(index)}`);
    const { id } = await api.createImport(`Email,Points\n${rows.join("\n")}\n`);
    await api.post("/v1/loyalty-imports/execute", { loyaltyImportId: id });

    const processed = async () => {
      const { loyaltyImport } = await (await api.get(`/v1/loyalty-imports/${id}`)).json();
      return loyaltyImport.progress.processedRowCount;
    };
    // Once before the first chunk, and twice while chunks that change balances are written: rows without a customer come last.
    await end(app, "SIGKILL");
    app = await startApp();
    let before = 0;
    for (let kills = 0; kills < 2; kills++) {
      await expect.poll(processed, { intervals: [10], timeout: 60_000 }).toBeGreaterThan(before);
      await end(app, "SIGKILL");
      app = await startApp();
      before = await processed();
    }

    const done = await api.settled(id, ["IMPORTED", "FAILED"]);
    expect(done).toMatchObject({
      status: "IMPORTED",
      importResult: { successCount: customerCount, failureCount: rowCount - customerCount, errorFileExists: true },
    });
    const sum = Array.from({ length: customerCount }, (_, index) => points(index)).reduce((one, other) => one + other);
    expect(await (await api.get("/v1/accounts/program-totals")).json()).toEqual({ points: sum });
    const changedOnce = await api.post("/v1/accounts/count", { filter: { "points.adjusted": { $gt: 0 } } });
    expect(await changedOnce.json()).toEqual({ count: customerCount });
    const accounts = await api.post("/v1/accounts/query", { query: { cursorPaging: { limit: 100 } } });
    for (const { contact, points: has, revision } of (await accounts.json()).loyaltyAccounts) {
      const index = Number(/\d+/.exec(contact.email)?.[0]);
      expect([contact.email, has.balance, revision]).toEqual([email(index), points(index), "1"]);
    }
  } finally {
    await request.dispose();
    await end(app, "SIGTERM");
    rmSync(crashTestDataDir, { recursive: true, force: true });
  }
});
