import { randomUUID } from "node:crypto";
import type { Inngest } from "inngest";
import { afterEach, describe, expect, test } from "vitest";
import { pool } from "@/lib/database/pool";
import { removeOldRuns } from "./remove-old-runs";
import { endedRuns, endTestEngines, makeGate, startTestEngine, storedRuns, until } from "./test-engine";

afterEach(endTestEngines);

/** first → second (waits for the gate) → third; each leaves the name of its process. */
function threeSteps(process: string, marks: string[], gate: Promise<void>) {
  return (client: Inngest) => [
    client.createFunction({ id: "three", retries: 0, triggers: { event: "go" } }, async ({ step }) => {
      const first = await step.run("first", () => {
        marks.push(`first by ${process}`);
        return process;
      });
      const second = await step.run("second", async () => {
        marks.push(`second begun by ${process}`);
        await gate;
        return process;
      });
      const third = await step.run("third", () => {
        marks.push(`third by ${process}`);
        return process;
      });
      return [first, second, third];
    }),
  ];
}

describe("a process that dies in a step", () => {
  test("has its run taken up by the next one, whose results a survivor of the old one cannot change", async () => {
    const marks: string[] = [];
    const [oldGate, newGate] = [makeGate(), makeGate()];
    const old = await startTestEngine(threeSteps("old", marks, oldGate.opened));
    await old.client.send({ name: "go", data: {} });
    await until(() => expect(marks).toContain("second begun by old"));

    await startTestEngine(threeSteps("new", marks, newGate.opened));
    await until(() => expect(marks).toContain("second begun by new"));
    oldGate.open();
    await old.engine.stop();
    expect(await storedRuns()).toMatchObject([{ status: "RUNNING", attempt: 0, lost_count: 1 }]);
    newGate.open();

    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: ["old", "new", "new"] }]);
    expect(marks).toEqual(["first by old", "second begun by old", "second begun by new", "third by new"]);
  });

  test("loses nothing when the survivor answers after the run has ended", async () => {
    const marks: string[] = [];
    const gate = makeGate();
    const old = await startTestEngine(threeSteps("old", marks, gate.opened));
    await old.client.send({ name: "go", data: {} });
    await until(() => expect(marks).toContain("second begun by old"));
    await startTestEngine(threeSteps("new", marks, Promise.resolve()));
    await endedRuns();
    gate.open();
    await old.engine.stop();
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: ["old", "new", "new"] }]);
    expect(marks).not.toContain("third by old");
  });

  test("again and again uses up none of the attempts that a step may fail", async () => {
    const begun: string[] = [];
    const gate = makeGate();
    const startProcess = (name: string, work: () => Promise<void>) =>
      startTestEngine((client) => [
        client.createFunction({ id: "twice", retries: 1, triggers: { event: "go" } }, ({ step }) =>
          step.run("only", async () => {
            begun.push(name);
            await work();
          }),
        ),
      ]);
    const { client } = await startProcess("dies 1", () => gate.opened);
    await client.send({ name: "go", data: {} });
    for (let end = 2; end <= 9; end++) {
      await until(() => expect(begun).toContain(`dies ${end - 1}`));
      await startProcess(`dies ${end}`, () => gate.opened);
    }
    await until(() => expect(begun).toContain("dies 9"));
    let failures = 0;
    await startProcess("lives", async () => {
      if (failures++ === 0) throw new Error("not yet");
    });
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", attempt: 0, lost_count: 0 }]);
    expect(begun.filter((name) => name === "lives")).toHaveLength(2);
    gate.open();
  });

  test("each time, in the same step, is the end of its run", async () => {
    const marks: string[] = [];
    const gate = makeGate();
    const old = await startTestEngine(threeSteps("old", marks, gate.opened));
    await old.client.send({ name: "go", data: {} });
    await until(() => expect(marks).toContain("second begun by old"));
    await pool().query("UPDATE engine_run SET lost_count = 15");
    await startTestEngine(threeSteps("new", marks, Promise.resolve()));
    expect(await endedRuns()).toMatchObject([
      { status: "FAILED", error: { message: "The process ended in the middle of the same step 16 times." } },
    ]);
    expect(marks).not.toContain("second begun by new");
    gate.open();
  });
});

describe("a stop", () => {
  test("waits for the step that is running, stores it, and runs no other", async () => {
    const marks: string[] = [];
    const gate = makeGate();
    const first = await startTestEngine(threeSteps("first", marks, gate.opened));
    await first.client.send({ name: "go", data: {} });
    await until(() => expect(marks).toContain("second begun by first"));
    const stopped = first.engine.stop();
    gate.open();
    await stopped;
    expect(await storedRuns()).toMatchObject([{ status: "QUEUED", attempt: 0 }]);

    await startTestEngine(threeSteps("second", marks, Promise.resolve()));
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: ["first", "first", "second"] }]);
    expect(marks).toEqual(["first by first", "second begun by first", "third by second"]);
  });

  test("leaves a step that does not end in time to the next start", async () => {
    const marks: string[] = [];
    const gate = makeGate();
    const first = await startTestEngine(threeSteps("first", marks, gate.opened));
    await first.client.send({ name: "go", data: {} });
    await until(() => expect(marks).toContain("second begun by first"));
    await first.engine.stop(1);
    expect(await storedRuns()).toMatchObject([{ status: "QUEUED" }]);
    await startTestEngine(threeSteps("second", marks, Promise.resolve()));
    gate.open();
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: ["first", "second", "second"] }]);
  });

  test("does not keep events from being taken", async () => {
    const first = await startTestEngine(threeSteps("first", [], Promise.resolve()));
    await first.engine.stop();
    await first.client.send({ name: "go", data: {} });
    expect(await storedRuns()).toMatchObject([{ status: "QUEUED" }]);
    await startTestEngine(threeSteps("second", [], Promise.resolve()));
    await endedRuns();
  });
});

describe("a database that goes away", () => {
  test("costs no result: the step is stored when it is back, and not run again", async () => {
    const marks: string[] = [];
    const gate = makeGate();
    const { engine, client, log } = await startTestEngine(threeSteps("only", marks, gate.opened));
    await client.send({ name: "go", data: {} });
    await until(() => expect(marks).toContain("second begun by only"));
    await pool().query("ALTER TABLE engine_step RENAME TO engine_step_away");
    gate.open();
    await until(() => expect(log).toHaveLength(1));
    await pool().query("ALTER TABLE engine_step_away RENAME TO engine_step");
    engine.resume();
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: ["only", "only", "only"] }]);
    expect(marks).toEqual(["first by only", "second begun by only", "third by only"]);
    expect(log).toEqual([expect.stringContaining("the database does not answer")]);
  });

  test("may cut every connection while a step runs", async () => {
    const marks: string[] = [];
    const gate = makeGate();
    const { client } = await startTestEngine(threeSteps("only", marks, gate.opened));
    await client.send({ name: "go", data: {} });
    await until(() => expect(marks).toContain("second begun by only"));
    await pool().query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    gate.open();
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED" }]);
  });

  test("while runs are looked for is asked again, and what a lost answer left running is taken up", async () => {
    const { engine, client } = await startTestEngine(threeSteps("only", [], Promise.resolve()));
    await pool().query("ALTER TABLE engine_step RENAME TO engine_step_away");
    await client.send({ name: "go", data: {} });
    await until(async () => expect(await storedRuns()).toMatchObject([{ status: "RUNNING" }]));
    // A claim that was granted, but whose answer never came.
    await pool().query("UPDATE engine_run SET claim_id = $1", [randomUUID()]);
    await pool().query("ALTER TABLE engine_step_away RENAME TO engine_step");
    engine.resume();
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED" }]);
  });
});

describe("looks for runs that have no answer in time", () => {
  test("take nothing in hand when the answers come after all, so that never more runs are in hand than may be", async () => {
    const gate = makeGate();
    let inside = 0;
    let most = 0;
    const functions = (client: Inngest) => [
      client.createFunction({ id: "held", triggers: { event: "go" } }, ({ step }) =>
        step.run("only", async () => {
          most = Math.max(most, ++inside);
          await gate.opened;
          inside--;
        }),
      ),
    ];
    const holder = await pool().connect();
    const { log } = await startTestEngine(functions, [5], { lookEveryMilliseconds: 20, longestLookMilliseconds: 200 });
    await holder.query("BEGIN; LOCK TABLE engine_event IN ACCESS EXCLUSIVE MODE");
    const waitingClaims = async () => {
      const waiting = "SELECT FROM pg_locks WHERE relation = 'engine_event'::regclass AND NOT granted";
      return (await holder.query(waiting)).rowCount ?? 0;
    };
    await until(async () => expect(await waitingClaims()).toBeGreaterThanOrEqual(8));
    await holder.query(
      `INSERT INTO engine_event (id, name, data) SELECT 'held ' || number, 'go', '{}' FROM generate_series(1, 12) AS number;
       INSERT INTO engine_run (id, function_id, event_id, concurrency_keys) SELECT new_uuid_v7(), 'test-held', id, '{}' FROM engine_event;
       COMMIT`,
    );
    await until(async () => expect(await waitingClaims()).toBe(0));
    holder.release();
    await until(() => expect(inside).toBeGreaterThanOrEqual(5));
    gate.open();
    expect((await endedRuns(12)).map(({ status }) => status)).toEqual(Array(12).fill("COMPLETED"));
    expect(most).toBe(5);
    expect(log).toContainEqual(expect.stringContaining("There has been no answer for 0.2 seconds."));
  });
});

describe("old runs", () => {
  test("are removed with their events, except failed ones and events that the outbox may send again", async () => {
    await pool().query(
      `INSERT INTO engine_event (id, name, data, created_date)
       SELECT id, 'go', '{}', now() - interval '8 days' FROM unnest(ARRAY['done', 'failed', 'queued', 'unsent', 'bare']) AS id`,
    );
    await pool().query("INSERT INTO engine_event (id, name, data) VALUES ('young', 'go', '{}')");
    await pool().query(
      `INSERT INTO engine_run (id, function_id, event_id, status, finished_date)
       SELECT gen_random_uuid(), 'f', event_id, status::"EngineRunStatus", now() - age
       FROM (VALUES ('done', 'COMPLETED', interval '8 days'), ('failed', 'FAILED', interval '8 days'),
         ('queued', 'QUEUED', NULL), ('unsent', 'COMPLETED', interval '8 days'), ('young', 'COMPLETED', interval '6 days'))
         AS run (event_id, status, age)`,
    );
    await pool().query("INSERT INTO outbox_event (id, site_id, name, data) VALUES ('unsent', $1, 'go', '{}')", [
      randomUUID(),
    ]);
    await removeOldRuns();
    const ids = async (sql: string) => (await pool().query<{ id: string }>(sql)).rows.map(({ id }) => id);
    expect(await ids("SELECT event_id AS id FROM engine_run ORDER BY 1")).toEqual(["failed", "queued", "young"]);
    expect(await ids("SELECT id FROM engine_event ORDER BY 1")).toEqual(["failed", "queued", "unsent", "young"]);
  });
});

test("a run of which the engine was never told is found all the same", async () => {
  await startTestEngine(threeSteps("found", [], Promise.resolve()), [5], { lookEveryMilliseconds: 20 });
  await pool().query("INSERT INTO engine_event (id, name, data) VALUES ('untold', 'go', '{}')");
  await pool().query(
    "INSERT INTO engine_run (id, function_id, event_id, concurrency_keys) VALUES (new_uuid_v7(), 'test-three', 'untold', '{}')",
  );
  expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: ["found", "found", "found"] }]);
});
