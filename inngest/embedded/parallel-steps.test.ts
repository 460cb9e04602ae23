import { NonRetriableError } from "inngest";
import { afterEach, describe, expect, test } from "vitest";
import { endedRuns, endTestEngines, makeGate, startTestEngine } from "./test-engine";

afterEach(endTestEngines);

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
