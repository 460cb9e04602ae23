import { expect, test, vi } from "vitest";
import { setDatabaseSilent, whileDatabaseAnswers } from "@/lib/database/database-silence";
import { pool } from "@/lib/database/pool";
import { respond } from "./respond";

const requestId = "6f1c";

async function answerTo(work: () => Promise<unknown>) {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const request = new Request("http://localhost/v1/x", { headers: { "x-request-id": requestId } });
  const response = await respond(request, async () => Response.json(await work()));
  const logged = log.mock.calls.map((words) => words.join(" "));
  log.mockRestore();
  const { message, details } = await response.json();
  return { status: response.status, again: response.headers.get("retry-after"), message, details, logged };
}

test.each([
  ["53100", 507, "RESOURCE_EXHAUSTED", "The disk of the server is full. Make room on it, then try again."],
  [
    "25006",
    503,
    "UNAVAILABLE",
    "The database takes no changes at the moment: it is read-only. Make the database writable, then try again.",
  ],
  [
    "57014",
    504,
    "DEADLINE_EXCEEDED",
    "The database stopped the work because it took longer than the time limit set there. Raise the time limits that are set in the database for this app, then try again.",
  ],
])("a database that fails with %s is answered with %i", async (code, status, name, sentence) => {
  const statement = `DO $$ BEGIN RAISE EXCEPTION 'it failed' USING ERRCODE = '${code}'; END $$`;
  const answer = await answerTo(() => pool().query(statement));
  expect(answer).toMatchObject({
    status,
    again: "5",
    message: sentence,
    details: { applicationError: { code: name, description: sentence, data: { requestId } } },
  });
  expect(answer.logged).toEqual([expect.stringMatching(/^Request 6f1c: GET \/v1\/x failed \(\w+\): it failed$/)]);
});

test("shared memory that is used up is not told as a full disk", async () => {
  const message = 'could not resize shared memory segment "/PostgreSQL.7" to 1048576 bytes: No space left on device';
  const statement = `DO $$ BEGIN RAISE EXCEPTION '${message}' USING ERRCODE = '53100'; END $$`;
  const sentence =
    "The database has no shared memory left. Give the server of the database more of it in /dev/shm (for a container: --shm-size=256m), then try again.";
  expect(await answerTo(() => pool().query(statement))).toEqual({
    status: 503,
    again: "5",
    message: sentence,
    details: { applicationError: { code: "UNAVAILABLE", description: sentence, data: { requestId } } },
    logged: [`Request 6f1c: GET /v1/x failed (SHARED_MEMORY_FULL): ${message}`],
  });
});

test("while the database is silent nobody waits for it, neither who comes then nor who waited already", async () => {
  const waiting = answerTo(() => whileDatabaseAnswers(() => new Promise(() => {})));
  setDatabaseSilent(true);
  const away = {
    status: 503,
    message: "The database does not answer. Check that the database runs and can be reached, then try again.",
  };
  expect(await waiting).toMatchObject(away);
  expect(await answerTo(() => whileDatabaseAnswers(() => pool().query("SELECT 1")))).toMatchObject(away);
  setDatabaseSilent(false);
  expect(await answerTo(() => whileDatabaseAnswers(async () => ({ message: "ok" })))).toMatchObject({ status: 200 });
});

test("a mistake of ours is answered with nothing but the number of the request", async () => {
  expect(await answerTo(() => pool().query("SELECT nothing"))).toMatchObject({
    status: 500,
    again: null,
    message: `Something went wrong on our side. Request ${requestId}.`,
  });
});

test("the stream of an answer is told when the question was HEAD, and nobody will read it", async () => {
  const canceled = vi.fn();
  const request = new Request("http://localhost/v1/x", { method: "HEAD" });
  const headers = { "content-type": "text/event-stream" };
  const response = await respond(
    request,
    async () => new Response(new ReadableStream({ cancel: canceled }), { status: 203, headers }),
  );
  expect(canceled).toHaveBeenCalledOnce();
  expect(response.body).toBeNull();
  expect(response.status).toBe(203);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
});
