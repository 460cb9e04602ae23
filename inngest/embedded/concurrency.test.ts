import { NonRetriableError } from "inngest";
import { afterEach, describe, expect, test } from "vitest";
import { endedRuns, endTestEngines, makeGate, startTestEngine, storedRuns, until } from "./test-engine";

afterEach(endTestEngines);

describe("a concurrency limit", () => {
  test("per key lets runs of one key follow each other in the order of arrival, beside those of other keys", async () => {
    const gate = makeGate();
    const marks: string[] = [];
    const { client } = await startTestEngine((client) => [
      client.createFunction(
        { id: "keyed", concurrency: { limit: 1, key: "event.data.site" }, triggers: { event: "go" } },
        async ({ event, step }) => {
          await step.run("first", () => void marks.push(`${event.id} begins`));
          await step.run("second", () => gate.opened);
          await step.run("third", () => void marks.push(`${event.id} ends`));
        },
      ),
    ]);
    const site = (id: string, name: string) => ({ id, name: "go", data: { site: name } });
    await client.send([site("a1", "a"), site("a2", "a"), site("a3", "a"), site("b1", "b"), site("b2", "b")]);
    await until(() => expect(marks).toEqual(["a1 begins", "b1 begins"]));
    gate.open();
    await endedRuns(5);
    const ofSite = (name: string) => marks.filter((mark) => mark.startsWith(name));
    expect(ofSite("a")).toEqual(["a1 begins", "a1 ends", "a2 begins", "a2 ends", "a3 begins", "a3 ends"]);
    expect(ofSite("b")).toEqual(["b1 begins", "b1 ends", "b2 begins", "b2 ends"]);
  });

  test("of two rules holds both", async () => {
    const gate = makeGate();
    let most = 0;
    const inside: string[] = [];
    const { client } = await startTestEngine((client) => [
      client.createFunction(
        {
          id: "both",
          concurrency: [{ limit: 2 }, { limit: 1, key: "event.data.site" }],
          triggers: { event: "go" },
        },
        async ({ event, step }) => {
          await step.run("work", async () => {
            inside.push(event.data.site);
            most = Math.max(most, inside.length);
            expect(new Set(inside).size).toBe(inside.length);
            await gate.opened;
            inside.splice(inside.indexOf(event.data.site), 1);
          });
        },
      ),
    ]);
    await client.send(["a", "a", "b", "c", "c", "d"].map((site) => ({ name: "go", data: { site } })));
    await until(() => expect(inside).toEqual(["a", "b"]));
    gate.open();
    expect((await endedRuns(6)).map(({ status }) => status)).toEqual(Array(6).fill("COMPLETED"));
    expect(most).toBe(2);
  });

  test("as a number counts all runs of one function, and not those of another", async () => {
    const gate = makeGate();
    let begun = 0;
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "narrow", concurrency: 1, triggers: { event: "go" } }, async ({ step }) => {
        await step.run("wait", () => {
          begun++;
          return gate.opened;
        });
      }),
      client.createFunction({ id: "wide", triggers: { event: "other" } }, () => "passed"),
    ]);
    await client.send([
      { name: "go", data: {} },
      { name: "go", data: {} },
      { name: "other", data: {} },
    ]);
    await until(async () =>
      expect(await storedRuns()).toMatchObject([
        { status: "RUNNING" },
        { status: "QUEUED" },
        { status: "COMPLETED", output: "passed" },
      ]),
    );
    expect(begun).toBe(1);
    gate.open();
    await endedRuns(3);
  });
});

describe("an event id", () => {
  test("that comes again makes no second run, neither during the first one nor after it", async () => {
    let runs = 0;
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "once", triggers: { event: "go" } }, () => ++runs),
    ]);
    const event = { id: "same", name: "go", data: {} };
    await Promise.all([client.send(event), client.send(event), client.send([event, event])]);
    await endedRuns();
    await client.send(event);
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: 1 }]);
  });
});

describe("parallel steps", () => {
  test("run at the same time, each retried by itself, and the function goes on when all are done", async () => {
    const all = makeGate();
    const calls = { a: 0, b: 0, c: 0 };
    let inside = 0;
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "parallel", retries: 2, triggers: { event: "go" } }, async ({ step }) => {
        const branch = (name: "a" | "b" | "c", failures: number) =>
          step.run(name, async () => {
            if (++inside === 3) all.open();
            await all.opened;
            if (calls[name]++ < failures) throw new Error(`${name} fails`);
            return name;
          });
        const names = await Promise.all([branch("a", 0), branch("b", 2), branch("c", 1)]);
        return step.run("join", () => names.join());
      }),
    ]);
    await client.send({ name: "go", data: {} });
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: "a,b,c" }]);
    expect(calls).toEqual({ a: 1, b: 3, c: 2 });
  });

  test("go on beside a sleep, and chains within the branches are followed", async () => {
    const marks: string[] = [];
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "branches", triggers: { event: "go" } }, async ({ step }) => {
        const chain = async (name: string) => {
          await step.run(`${name}1`, () => void marks.push(`${name}1`));
          await step.run(`${name}2`, () => void marks.push(`${name}2`));
        };
        const sleep = step.sleep("pause", "1s").then(() => step.run("awake", () => void marks.push("awake")));
        await Promise.all([chain("a"), sleep, chain("b")]);
        return "joined";
      }),
    ]);
    await client.send({ name: "go", data: {} });
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: "joined" }]);
    expect(marks.toSorted()).toEqual(["a1", "a2", "awake", "b1", "b2"]);
    expect(marks.at(-1)).toBe("awake");
  });

  test("of which one fails for good fail the function that does not catch it", async () => {
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "broken", retries: 0, triggers: { event: "go" } }, async ({ step }) => {
        await Promise.all([
          step.run("fine", () => "fine"),
          step.run("broken", () => {
            throw new NonRetriableError("one branch broke");
          }),
        ]);
      }),
    ]);
    await client.send({ name: "go", data: {} });
    expect(await endedRuns()).toMatchObject([{ status: "FAILED", error: { message: "one branch broke" } }]);
  });
});
