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

  test("per key lets no run overtake one that waits for its next attempt, beside those of other keys", async () => {
    const marks: string[] = [];
    const { client } = await startTestEngine(
      (client) => [
        client.createFunction(
          {
            id: "ordered",
            retries: 1,
            concurrency: [{ limit: 9 }, { limit: 1, key: "event.data.site" }],
            triggers: { event: "go" },
          },
          async ({ event, step, attempt }) => {
            await step.run("work", () => {
              marks.push(`${event.id}, attempt ${attempt}`);
              if (event.id === "a1" && attempt === 0) throw new Error("busy");
            });
          },
        ),
      ],
      [500],
    );
    await client.send(["a1", "a2", "b1"].map((id) => ({ id, name: "go", data: { site: id.charAt(0) } })));
    await endedRuns(3);
    expect(marks).toEqual(["a1, attempt 0", "b1, attempt 0", "a1, attempt 1", "a2, attempt 0"]);
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

  test("lets a long run take turns with others, but not with younger ones of its own key", async () => {
    const marks: string[] = [];
    const gate = makeGate();
    const { client } = await startTestEngine((client) => [
      client.createFunction(
        {
          id: "long",
          concurrency: [{ limit: 1 }, { limit: 1, key: "event.data.site" }],
          triggers: { event: "go" },
        },
        async ({ event, step }) => {
          for (const part of [1, 2, 3]) {
            await step.run(`part-${part}`, async () => {
              marks.push(`${event.id} part ${part}`);
              await gate.opened;
            });
          }
        },
      ),
    ]);
    await client.send(["a1", "a2", "b1"].map((id) => ({ id, name: "go", data: { site: id.charAt(0) } })));
    await until(() => expect(marks).toEqual(["a1 part 1"]));
    gate.open();
    await endedRuns(3);
    expect(marks).toEqual([
      ...["a1 part 1", "b1 part 1", "a1 part 2", "b1 part 2", "a1 part 3", "b1 part 3"],
      ...["a2 part 1", "a2 part 2", "a2 part 3"],
    ]);
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
