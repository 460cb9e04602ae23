import { NonRetriableError, RetryAfterError, StepError } from "inngest";
import { afterEach, describe, expect, test } from "vitest";
import { endedRuns, endTestEngines, startTestEngine } from "./test-engine";

afterEach(endTestEngines);

describe("steps", () => {
  test("run in order, each one once, and hand over their results", async () => {
    const marks: string[] = [];
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "ordered", triggers: { event: "go" } }, async ({ event, step }) => {
        let sum: number = event.data.start;
        for (let index = 1; index <= 5; index++) {
          sum = await step.run("add", () => {
            marks.push(`add ${index}`);
            return sum + index;
          });
        }
        return { sum };
      }),
    ]);
    await client.send({ id: "one", name: "go", data: { start: 100 } });
    expect(await endedRuns()).toEqual([
      {
        function_id: "test-ordered",
        status: "COMPLETED",
        attempt: 0,
        lost_count: 0,
        output: { sum: 115 },
        error: null,
      },
    ]);
    expect(marks).toEqual(["add 1", "add 2", "add 3", "add 4", "add 5"]);
  });

  test("that fail are tried again with the next attempt; those before are not run again", async () => {
    const marks: string[] = [];
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "retried", retries: 3, triggers: { event: "go" } }, async ({ step, attempt }) => {
        await step.run("first", () => void marks.push("first"));
        await step.run("second", () => {
          marks.push(`second, attempt ${attempt}`);
          if (attempt < 2) throw new Error("not yet");
        });
        return step.run("third", () => {
          marks.push("third");
          return "done";
        });
      }),
    ]);
    await client.send({ name: "go", data: {} });
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", attempt: 0, output: "done" }]);
    expect(marks).toEqual(["first", "second, attempt 0", "second, attempt 1", "second, attempt 2", "third"]);
  });

  test("that fail for good are an error the function can catch, once their attempts are used up", async () => {
    let calls = 0;
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "caught", retries: 2, triggers: { event: "go" } }, async ({ step }) => {
        try {
          await step.run("hopeless", () => {
            calls++;
            throw new Error("broken");
          });
        } catch (error) {
          return step.run("after", () => ({ caught: error instanceof StepError, message: String(error) }));
        }
      }),
    ]);
    await client.send({ name: "go", data: {} });
    expect(await endedRuns()).toMatchObject([
      { status: "COMPLETED", output: { caught: true, message: expect.stringContaining("broken") } },
    ]);
    expect(calls).toBe(3);
  });

  test("that throw NonRetriableError are tried once; the run keeps the error", async () => {
    let calls = 0;
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "refused", retries: 5, triggers: { event: "go" } }, async ({ step }) => {
        await step.run("refuse", () => {
          calls++;
          throw new NonRetriableError("no such import");
        });
      }),
    ]);
    await client.send({ name: "go", data: {} });
    expect(await endedRuns()).toMatchObject([
      { status: "FAILED", error: { name: "NonRetriableError", message: "no such import" } },
    ]);
    expect(calls).toBe(1);
  });

  test("that throw RetryAfterError wait as long as they ask for, not as long as the schedule says", async () => {
    const { client } = await startTestEngine(
      (client) => [
        client.createFunction({ id: "later", retries: 1, triggers: { event: "go" } }, ({ step, attempt }) =>
          step.run("ask", () => {
            if (attempt === 0) throw new RetryAfterError("busy", "1s");
            return "served";
          }),
        ),
      ],
      [3_600_000],
    );
    await client.send({ name: "go", data: {} });
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: "served" }]);
  });

  test("keep any text, also what jsonb refuses", async () => {
    const text = "NUL \u0000, half a pair \ud800, quote ' and emoji 🎁";
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "text", retries: 0, triggers: { event: "go" } }, async ({ event, step }) => {
        const kept = await step.run("keep", () => event.data.text);
        await step.sleep("replay", "1s");
        return kept === text;
      }),
    ]);
    await client.send({ name: "go", data: { text } });
    expect(await endedRuns()).toMatchObject([{ status: "COMPLETED", output: true }]);
  });

  test("may not return more than 4 MB", async () => {
    const { client } = await startTestEngine((client) => [
      client.createFunction({ id: "large", retries: 5, triggers: { event: "go" } }, async ({ step }) => {
        await step.run("read", () => "x".repeat(4 * 1024 * 1024));
      }),
    ]);
    await client.send({ name: "go", data: {} });
    expect(await endedRuns()).toMatchObject([
      {
        status: "FAILED",
        error: { message: 'The step "read" returned 4194306 bytes; a step may return at most 4194304.' },
      },
    ]);
  });
});
