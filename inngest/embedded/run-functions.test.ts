import { afterEach, describe, expect, test } from "vitest";
import { endedRuns, endTestEngines, startTestEngine, storedRuns, until } from "./test-engine";

afterEach(endTestEngines);

describe("functions", () => {
  test("that fail between steps are tried again", async () => {
    let calls = 0;
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "between", retries: 1, triggers: { event: "go" } }, async ({ step, attempt }) => {
        const count = await step.run("count", () => ++calls);
        if (attempt === 0) throw new Error("between");
        return { count, attempt };
      }),
    ]);
    await client.send({ name: "go", data: {} });
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: { count: 1, attempt: 1 } }]);
  });

  test("that fail for good have their failure handler run, as a durable function with steps", async () => {
    const seen: unknown[] = [];
    const { client } = await startTestEngine((client) => [
      client.createFunction(
        {
          id: "failing",
          retries: 0,
          triggers: { event: "go" },
          onFailure: async ({ event, error, step, attempt }) => {
            await step.run("note", () => void seen.push(event.data.event.data, error.message));
            if (attempt === 0) throw new Error("the handler fails once, too");
          },
        },
        () => {
          throw new Error("gone");
        },
      ),
    ]);
    await client.send({ id: "bad", name: "go", data: { number: 7 } });
    expect(await endedRuns(2)).toMatchObject([
      { function_id: "test-failing", status: "FAILED", error: { message: "gone" } },
      { function_id: "test-failing-failure", status: "COMPLETED" },
    ]);
    expect(seen).toEqual([{ number: 7 }, "gone"]);
  });

  test("that sleep go on afterwards and hold nobody up meanwhile", async () => {
    const marks: string[] = [];
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "sleeper", concurrency: 1, triggers: { event: "go" } }, async ({ event, step }) => {
        await step.run("before", () => void marks.push(`before ${event.id}`));
        await step.sleep("pause", "1s");
        await step.run("after", () => void marks.push(`after ${event.id}`));
      }),
    ]);
    const sent = Date.now();
    await client.send([
      { id: "a", name: "go", data: {} },
      { id: "b", name: "go", data: {} },
    ]);
    await endedRuns(2);
    expect(Date.now() - sent).toBeGreaterThanOrEqual(1_000);
    expect(marks).toEqual(["before a", "before b", "after a", "after b"]);
  });

  test("can send events that start other functions", async () => {
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "sender", triggers: { event: "go" } }, async ({ step }) => {
        await step.sendEvent("tell", { name: "told", data: { text: "hello" } });
      }),
      client.createFunction({ id: "receiver", triggers: { event: "told" } }, ({ event }) => event.data.text),
    ]);
    await client.send({ name: "go", data: {} });
    expect(await endedRuns(2)).toMatchObject([
      { function_id: "test-sender", status: "COMPLETED" },
      { function_id: "test-receiver", status: "COMPLETED", output: "hello" },
    ]);
  });

  test("that ask for what the engine does not know fail with a sentence that names it", async () => {
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "waiting", retries: 5, triggers: { event: "go" } }, async ({ step }) => {
        await step.waitForEvent("answer", { event: "answered", timeout: "1h" });
      }),
    ]);
    await client.send({ name: "go", data: {} });
    expect(await endedRuns()).toMatchObject([
      {
        status: "FAILED",
        error: {
          message:
            'The step "answer" asks for WaitForEvent, which only an Inngest server can do; the embedded engine cannot.',
        },
      },
    ]);
  });

  test("that this version no longer has fail their waiting runs", async () => {
    const first = await startTestEngine((client) => [
      client.createFunction({ id: "renamed", triggers: { event: "go" } }, async ({ step }) => {
        await step.sleep("pause", "1s");
      }),
    ]);
    await first.client.send({ name: "go", data: {} });
    await until(async () => expect(await storedRuns()).toMatchObject([{ status: "QUEUED" }]));
    await first.engine.stop();
    await startTestEngine(() => []);
    expect(await endedRuns()).toMatchObject([
      { status: "FAILED", error: { message: 'This version of the app has no function "test-renamed".' } },
    ]);
  });
});
