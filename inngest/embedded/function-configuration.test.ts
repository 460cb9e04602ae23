import { cron, Inngest, type InngestFunction } from "inngest";
import { expect, test } from "vitest";
import { readConfigurations } from "./function-configuration";

const client = new Inngest({ id: "app", isDev: true });
const triggers = { event: "go" };
const read = (made: InngestFunction.Any) => [...readConfigurations(client, [made]).values()];

test("a function and its failure handler are two configurations", () => {
  const made = client.createFunction(
    {
      id: "import",
      retries: 7,
      triggers,
      concurrency: [{ limit: 4 }, { limit: 1, key: "event.data.siteId" }],
      onFailure: () => {},
    },
    () => {},
  );
  expect(read(made)).toEqual([
    {
      id: "app-import",
      triggers: [{ eventName: "go" }],
      maxAttempts: 8,
      limits: [
        { limit: 4, keyPath: [] },
        { limit: 1, keyPath: ["data", "siteId"] },
      ],
    },
    {
      id: "app-import-failure",
      triggers: [{ eventName: "inngest/function.failed", failedFunctionId: "app-import" }],
      maxAttempts: 8,
      limits: [],
    },
  ]);
});

test("a failure handler is tried as often as its function, and twice at least", () => {
  const attempts = (retries: 0 | 5) =>
    read(client.createFunction({ id: "import", retries, triggers, onFailure: () => {} }, () => {})).map(
      ({ maxAttempts }) => maxAttempts,
    );
  expect([attempts(5), attempts(0)]).toEqual([
    [6, 6],
    [1, 2],
  ]);
});

test("a limit of 0 is none, and without a word a function is tried four times", () => {
  expect(read(client.createFunction({ id: "free", triggers, concurrency: 0 }, () => {}))).toMatchObject([
    { maxAttempts: 4, limits: [] },
  ]);
});

const unknown: [string, () => InngestFunction.Any][] = [
  ["throttle", () => client.createFunction({ id: "f", triggers, throttle: { limit: 1, period: "1s" } }, () => {})],
  ["cancel", () => client.createFunction({ id: "f", triggers, cancelOn: [{ event: "stop" }] }, () => {})],
  ["cron", () => client.createFunction({ id: "f", triggers: cron("0 3 * * *") }, () => {})],
  ["conditions", () => client.createFunction({ id: "f", triggers: { event: "go", if: "event.data.a > 1" } }, () => {})],
  ["dotted path", () => client.createFunction({ id: "f", triggers, concurrency: { limit: 1, key: "'a'" } }, () => {})],
  [
    "scope",
    () => client.createFunction({ id: "f", triggers, concurrency: { limit: 1, key: "'a'", scope: "env" } }, () => {}),
  ],
];

test.each(unknown)("%s is refused in words", (word, make) => {
  expect(() => read(make())).toThrow(new RegExp(`The embedded engine cannot run the function "app-f"[^]*${word}`));
});
