import { setMaxListeners } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setDatabaseSilent } from "../database/database-silence";
import type { ImportKey } from "../imports/import-key";
import { importResource } from "../imports/import-resource";
import { requestRevert } from "../reverts/request-revert";
import { cancelImport } from "../run-control/cancel-import";
import { pauseImport } from "../run-control/pause-import";
import { controlledRun } from "../testing/controlled-run";
import { createTestSite } from "../testing/create-test-site";
import { addCustomersWithBalances } from "../testing/customers-with-balances";
import { currentImport, executedImport, parsedImport, runImport, value } from "../testing/import-file";
import { runRevert } from "../testing/revert-import";
import { testCaller } from "../testing/test-caller";
import { watchedImportCount } from "./import-watch";
import { listenToImport } from "./listen-to-import";

const file = "Email,Points\na@b.co,10\n";

let siteId: string;
let left: AbortController;

beforeEach(async () => {
  siteId = await createTestSite();
  left = new AbortController();
  setMaxListeners(0, left.signal);
});

afterEach(() => {
  left.abort();
  setDatabaseSilent(false);
  expect(watchedImportCount()).toBe(0);
});

type Event = { event?: string | undefined; id?: string | undefined; data?: unknown };

/** A client that reads one event after the other. */
async function connect(key: ImportKey, lastEventId: string | null = null) {
  const reader = value(await listenToImport(key, lastEventId, left.signal)).getReader();
  const decoder = new TextDecoder();
  let text = "";
  const next = async (): Promise<Event | undefined> => {
    while (!text.includes("\n\n")) {
      const { value: bytes, done } = await reader.read();
      if (done) return undefined;
      text += decoder.decode(bytes);
    }
    const [block = "", ...others] = text.split("\n\n");
    text = others.join("\n\n");
    const fields = new Map(block.split("\n").map((line) => [line.replace(/:.*/, ""), line.replace(/^\w*: ?/, "")]));
    if (!fields.has("event")) return next();
    return { event: fields.get("event"), id: fields.get("id"), data: JSON.parse(fields.get("data") ?? "null") };
  };
  return { next, close: () => reader.cancel() };
}

const objectOf = async (key: ImportKey) => JSON.parse(JSON.stringify(importResource(await currentImport(key))));

test("a stream says how the import stands, then each change, and ends with it", async () => {
  const key = await executedImport(siteId, file);
  const client = await connect(key);
  const first = await client.next();
  expect(first).toEqual({
    event: "progress",
    id: expect.stringMatching(/^4-[0-9a-f]{12}$/),
    data: await objectOf(key),
  });

  value(await pauseImport(testCaller(siteId), { loyaltyImportId: key.loyaltyImportId }));
  expect(await client.next()).toEqual({
    event: "progress",
    id: expect.stringMatching(/^5-/),
    data: await objectOf(key),
  });

  value(await cancelImport(testCaller(siteId), { loyaltyImportId: key.loyaltyImportId }));
  expect(await client.next()).toMatchObject({
    id: expect.stringMatching(/^6-/),
    data: { progress: { state: "CANCELING" } },
  });
  await controlledRun(key);
  expect(await client.next()).toMatchObject({ id: expect.stringMatching(/^7-/), data: await objectOf(key) });
  expect(await client.next()).toEqual({ event: "end", id: undefined, data: {} });
  expect(await client.next()).toBeUndefined();
});

test("an import that needs no waiting is told, and the stream ends", async () => {
  const { id } = await parsedImport(siteId, file);
  const client = await connect({ siteId, loyaltyImportId: id });
  expect(await client.next()).toMatchObject({ event: "progress", data: { status: "PARSED" } });
  expect(await client.next()).toMatchObject({ event: "end" });
  expect(await client.next()).toBeUndefined();
});

test("while an import is being undone the stream stays open, and ends with the undo", async () => {
  await addCustomersWithBalances(siteId, new Map([["a@b.co", 3]]));
  const key = await executedImport(siteId, file);
  await runImport(key);
  value(await requestRevert(testCaller(siteId), { loyaltyImportId: key.loyaltyImportId }));
  const client = await connect(key);
  expect(await client.next()).toMatchObject({ event: "progress", data: { revertResult: { status: "REVERTING" } } });
  const next = client.next();
  await runRevert(key);
  expect(await next).toMatchObject({ event: "progress", data: { revertResult: { status: "REVERTED" } } });
  expect(await client.next()).toMatchObject({ event: "end" });
});

test("a client that comes back hears what it has missed, and nothing twice", async () => {
  const key = await executedImport(siteId, file);
  const one = await connect(key);
  const seen = (await one.next())?.id ?? "";
  await one.close();
  value(await pauseImport(testCaller(siteId), { loyaltyImportId: key.loyaltyImportId }));
  const two = await connect(key, seen);
  const missed = await two.next();
  expect(missed).toMatchObject({ event: "progress", id: expect.stringMatching(/^5-/) });
  await two.close();
  value(await cancelImport(testCaller(siteId), { loyaltyImportId: key.loyaltyImportId }));
  await controlledRun(key);
  const three = await connect(key, missed?.id ?? "");
  const last = await three.next();
  expect(last).toMatchObject({ event: "progress", data: { status: "FAILED" } });
  const four = await connect(key, last?.id ?? "");
  expect(await four.next()).toEqual({ event: "end", id: undefined, data: {} });
});

test("while the database is away nothing is said, and the stream goes on when it is back", async () => {
  const key = await executedImport(siteId, file);
  const client = await connect(key);
  await client.next();
  setDatabaseSilent(true);
  value(await pauseImport(testCaller(siteId), { loyaltyImportId: key.loyaltyImportId }));
  const next = client.next();
  const said = vi.fn();
  void next.then(said);
  await vi.waitFor(() => expect(watchedImportCount()).toBe(1));
  expect(said).not.toHaveBeenCalled();
  setDatabaseSilent(false);
  expect(await next).toMatchObject({ id: expect.stringMatching(/^5-/), data: { progress: { state: "PAUSED" } } });
});

test("all listeners of an import share one watch, and the last one who leaves ends it", async () => {
  const key = await executedImport(siteId, file);
  const [one, two] = [await connect(key), await connect(key)];
  expect(watchedImportCount()).toBe(1);
  await one.close();
  expect(watchedImportCount()).toBe(1);
  await two.close();
  expect(watchedImportCount()).toBe(0);
});

test("a process that is to end closes its streams at once", async () => {
  const client = await connect(await executedImport(siteId, file));
  await client.next();
  const next = client.next();
  left.abort();
  expect(await next).toBeUndefined();
  expect(watchedImportCount()).toBe(0);
});

test("a site has so many streams; whoever leaves makes room, and other sites are not kept out", async () => {
  const key = await executedImport(siteId, file);
  const clients = [];
  for (let count = 0; count < 50; count++) clients.push(await connect(key));
  expect(await listenToImport(key, null, left.signal)).toMatchObject({ failure: { code: "TOO_MANY_LISTENERS" } });
  const other = await createTestSite();
  await (await connect(await executedImport(other, file))).close();
  await clients[0]?.close();
  await (await connect(key)).close();
});

test("another site's import is not there", async () => {
  const { loyaltyImportId } = await executedImport(siteId, file);
  const found = await listenToImport({ siteId: await createTestSite(), loyaltyImportId }, null, left.signal);
  expect(found).toMatchObject({ failure: { code: "NOT_FOUND" } });
});
