import { rmSync } from "node:fs";
import { type APIResponse, expect, request as httpClient } from "@playwright/test";
import { databaseName } from "@/lib/database/embedded-postgres";
import { clusterOf, clusterPassword, clusterUser } from "@/lib/database/postgres-cluster";
import { runningServer } from "@/lib/database/postgres-server";
import { ApiClient, makeApiKey, test } from "./api-client";
import { repeatTestDataDir } from "./data-dir";
import { startFaultApp } from "./fault-app";
import { FaultGate } from "./fault-gate";

const file = "Email,Points\nemma@example.com,400\n";
const imports = "/v1/loyalty-imports";
const execute = `${imports}/execute`;
const customers = "/v1/customers/bulk";

type Answer = { status: number; replayed: boolean; text: string };

async function read(response: APIResponse): Promise<Answer> {
  const replayed = response.headers()["idempotency-replayed"] === "true";
  return { status: response.status(), replayed, text: await response.text() };
}

/** Of an answer with an import. */
function importOf({ text }: Answer) {
  return JSON.parse(text).loyaltyImport;
}

async function importIds(api: ApiClient): Promise<string[]> {
  const { loyaltyImports } = await (await api.post(`${imports}/query`)).json();
  return loyaltyImports.map(({ id }: { id: string }) => id);
}

async function errorOf(response: APIResponse) {
  return { status: response.status(), ...(await response.json()).details };
}

test("a create that is repeated makes one import and gives the first answer, word for word", async ({ api }) => {
  const fileUrl = await api.upload(file);
  const first = await read(await api.postOnce(imports, "one", { fileUrl }));
  expect([first.status, first.replayed]).toEqual([200, false]);
  await api.settled(importOf(first).id, ["PARSED"]);
  for (const path of [imports, `/_api/loyalty-imports${imports}`]) {
    expect(await read(await api.postOnce(path, "one", { fileUrl }))).toEqual({ ...first, replayed: true });
  }
  expect(await importIds(api)).toEqual([importOf(first).id]);
  const other = await read(await api.postOnce(imports, "two", { fileUrl }));
  expect([other.status, other.replayed, importOf(other).id === importOf(first).id]).toEqual([200, false, false]);
});

test("of many creates at the same moment one makes an import, and the others get its answer in the end", async ({
  api,
}) => {
  const fileUrl = await api.upload(file);
  const create = () => api.postOnce(imports, "at once", { fileUrl });
  const responses = await Promise.all(Array.from({ length: 12 }, create));
  const first = await read(await create());
  expect([first.status, first.replayed]).toEqual([200, true]);
  const answers = await Promise.all(responses.map(read));
  expect(answers.filter(({ status, replayed }) => status === 200 && !replayed)).toEqual([
    { ...first, replayed: false },
  ]);
  for (const [index, answer] of answers.entries()) {
    if (answer.status === 200) expect(answer.text).toBe(first.text);
    else {
      expect(responses[index]?.headers()["retry-after"]).toBe("1");
      expect(JSON.parse(answer.text).details.applicationError.code).toBe("IDEMPOTENCY_KEY_IN_USE");
    }
  }
  expect(await importIds(api)).toEqual([importOf(first).id]);
});

test("an execute that is repeated is not refused, although the import has ended meanwhile", async ({ api }) => {
  await api.addCustomers("emma@example.com");
  const { id } = await api.createImport(file);
  const first = await read(await api.postOnce(execute, "run", { loyaltyImportId: id }));
  expect(importOf(first).status).toBe("IMPORTING");
  await api.settled(id, ["IMPORTED"]);
  expect(await read(await api.postOnce(execute, "run", { loyaltyImportId: id }))).toEqual({ ...first, replayed: true });
  const refused = await read(await api.postOnce(execute, "late", { loyaltyImportId: id }));
  expect(refused.status).toBe(409);
  expect(await read(await api.postOnce(execute, "late", { loyaltyImportId: id }))).toEqual({
    ...refused,
    replayed: true,
  });
});

test("every other POST gives its first answer again, too", async ({ api }) => {
  await api.addCustomers("old@example.com");
  const added = { customers: [{ email: "old@example.com" }, { email: "new@example.com" }] };
  for (const [path, body] of [
    [customers, added],
    [`${imports}/wixmp-upload-url`, {}],
    [`${imports}/query`, {}],
    ["/v1/accounts/count", {}],
  ] as const) {
    const first = await read(await api.postOnce(path, path, body));
    expect([first.status, first.replayed], path).toEqual([200, false]);
    expect(await read(await api.postOnce(path, path, body)), path).toEqual({ ...first, replayed: true });
  }
  const { customers: again } = await (await api.postOnce(customers, customers, added)).json();
  expect(again.map(({ created }: { created: boolean }) => created)).toEqual([false, true]);
});

test("a key is refused for another request and not for another site", async ({ api, otherApi }) => {
  const one = { customers: [{ email: "one@example.com" }] };
  await api.postOnce(customers, "key", one);
  for (const [path, body] of [
    [customers, { customers: [{ email: "two@example.com" }] }],
    [`${imports}/query`, one],
  ] as const) {
    expect(await errorOf(await api.postOnce(path, "key", body))).toEqual({
      status: 422,
      applicationError: {
        code: "IDEMPOTENCY_KEY_REUSED",
        description: "This Idempotency-Key was used for another request, with another path or body. Send a new one.",
        data: {},
      },
    });
  }
  expect(await read(await otherApi.postOnce(customers, "key", one))).toMatchObject({ status: 200, replayed: false });
});

test("a key that is too long is named, and a request that was not valid can be corrected", async ({ api }) => {
  expect(await errorOf(await api.postOnce(customers, "k".repeat(256)))).toEqual({
    status: 400,
    validationError: {
      fieldViolations: [
        {
          field: "Idempotency-Key",
          violatedRule: "MAX_LENGTH",
          description: "Idempotency-Key must have at most 255 characters.",
        },
      ],
    },
  });
  expect((await api.postOnce(customers, "key", { customers: [{ email: "x" }] })).status()).toBe(400);
  expect((await api.postOnce(customers, "key", { customers: [{ email: "x@example.com" }] })).status()).toBe(200);
});

/** Where requests are when the app is killed: one has not committed yet; the others have, but are not answered. */
const requestGates = `
  CREATE TRIGGER before_commit BEFORE INSERT ON loyalty_import FOR EACH ROW
    WHEN (NEW.file_name = 'before.csv') EXECUTE FUNCTION wait_at_gate();
  CREATE TRIGGER after_commit BEFORE UPDATE ON idempotency_key FOR EACH STATEMENT
    WHEN (pg_current_xact_id_if_assigned() IS NULL) EXECUTE FUNCTION wait_at_gate()`;

test("requests that kill -9 meets before or after their commit are repeated, and count once", async () => {
  test.setTimeout(120_000);
  const started = { port: 3103, dataDir: repeatTestDataDir };
  rmSync(repeatTestDataDir, { recursive: true, force: true });
  let app = await startFaultApp(started);
  const context = await httpClient.newContext({ baseURL: app.url });
  try {
    const api = new ApiClient(context, await makeApiKey("Repeat", repeatTestDataDir));
    await api.addCustomers("emma@example.com");
    const fileUrl = await api.upload(file);
    const parsed = await api.createImport(file);
    const gate = await FaultGate.close(databaseAddress(), requestGates);
    const send = () => [
      api.postOnce(imports, "before", { fileUrl, fileName: "before.csv" }),
      api.postOnce(imports, "create", { fileUrl, fileName: "after.csv" }),
      api.postOnce(execute, "execute", { loyaltyImportId: parsed.id }),
      api.postOnce(customers, "customers", { customers: [{ email: "new@example.com" }] }),
    ];
    const unanswered = Promise.allSettled(send());
    await gate.untilWaiting(4);
    await app.kill();
    expect((await unanswered).map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
    await gate.turnAway();
    await gate.open();
    app = await startFaultApp(started);
    const [before, create, run, added] = await Promise.all((await Promise.all(send())).map(read));
    if (!before || !create || !run || !added) throw new Error("There are four.");
    expect([before, create, run, added].map(({ status, replayed }) => [status, replayed])).toEqual([
      [200, false],
      [200, true],
      [200, true],
      [200, true],
    ]);
    expect([importOf(create).status, importOf(run).status]).toEqual(["INITIATED", "IMPORTING"]);
    expect(JSON.parse(added.text).customers).toMatchObject([{ email: "new@example.com", created: true }]);
    expect((await importIds(api)).sort()).toEqual([parsed.id, importOf(create).id, importOf(before).id].sort());
    for (const { id } of [importOf(before), importOf(create)]) await api.settled(id, ["PARSED"]);
    expect(await api.settled(parsed.id, ["IMPORTED"])).toMatchObject({ revision: "5" });
    expect(await (await api.get("/v1/accounts/program-totals")).json()).toEqual({ points: 400 });
  } finally {
    await context.dispose();
    await app.stop();
    rmSync(repeatTestDataDir, { recursive: true, force: true });
  }
});

function databaseAddress(): string {
  const cluster = clusterOf(repeatTestDataDir);
  const port = runningServer(cluster)?.port;
  return `postgresql://${clusterUser}:${clusterPassword(cluster)}@127.0.0.1:${port}/${databaseName}`;
}
