import { expect, test } from "vitest";
import { createTestSite } from "../testing/create-test-site";
import { value } from "../testing/import-file";
import { changeSettings } from "./change-settings";
import { siteThresholds } from "./site-thresholds";

const defaults = {
  unmatchedPercent: 20,
  fallingPercent: 25,
  toZeroPercent: 10,
  growthPercent: 50,
  outlierFactor: 10,
};

test("a site has the thresholds of the product until it sets its own, and no other site has them", async () => {
  const [siteId, other] = [await createTestSite(), await createTestSite()];
  expect(await siteThresholds(siteId)).toEqual(defaults);
  const changed = value(await changeSettings(siteId, { warningThresholds: { fallingPercent: 2.5 } }));
  expect(changed).toEqual({ ...defaults, fallingPercent: 2.5 });
  const off = value(await changeSettings(siteId, { warningThresholds: { growthPercent: null } }));
  expect(off).toEqual({ ...defaults, fallingPercent: 2.5, growthPercent: null });
  expect(await siteThresholds(siteId)).toEqual(off);
  expect(value(await changeSettings(siteId, {}))).toEqual(off);
  expect(await siteThresholds(other)).toEqual(defaults);
});

test("changes of several thresholds at the same moment all count", async () => {
  const siteId = await createTestSite();
  const names = ["unmatchedPercent", "fallingPercent", "toZeroPercent", "growthPercent", "outlierFactor"];
  await Promise.all(names.map((name) => changeSettings(siteId, { warningThresholds: { [name]: 3 } })));
  expect(await siteThresholds(siteId)).toEqual(Object.fromEntries(names.map((name) => [name, 3])));
});

test("both ends of a range are good", async () => {
  const siteId = await createTestSite();
  const lowest = { unmatchedPercent: 0, fallingPercent: 0, toZeroPercent: 0, growthPercent: 0, outlierFactor: 1 };
  expect(value(await changeSettings(siteId, { warningThresholds: lowest }))).toEqual(lowest);
  const highest = {
    unmatchedPercent: 100,
    fallingPercent: 100,
    toZeroPercent: 100,
    growthPercent: 1_000_000,
    outlierFactor: 1_000_000,
  };
  expect(value(await changeSettings(siteId, { warningThresholds: highest }))).toEqual(highest);
});

test.each([
  [{ unmatchedPercent: -0.1 }, "unmatchedPercent", "MIN", "must be at least 0"],
  [{ toZeroPercent: 100.1 }, "toZeroPercent", "MAX", "must be at most 100"],
  [{ growthPercent: 1_000_001 }, "growthPercent", "MAX", "must be at most 1000000"],
  [{ outlierFactor: 0.9 }, "outlierFactor", "MIN", "must be at least 1"],
  [{ fallingPercent: "20" }, "fallingPercent", "FORMAT", "must be of type number"],
  [{ fallsPercent: 20 }, "fallsPercent", "OTHER", "is not known here"],
])("%j is refused, and nothing is changed", async (thresholds, name, violatedRule, why) => {
  const siteId = await createTestSite();
  const field = `warningThresholds.${name}`;
  const good = { growthPercent: 1 };
  expect(await changeSettings(siteId, { warningThresholds: { ...good, ...thresholds } })).toMatchObject({
    ok: false,
    failure: { kind: "validation", violations: [{ field, violatedRule, description: `${field} ${why}.` }] },
  });
  expect(await siteThresholds(siteId)).toEqual(defaults);
});

test("a setting that does not exist is refused", async () => {
  expect(await changeSettings(await createTestSite(), { warningThreshold: {}, theme: "dark" })).toEqual({
    ok: false,
    failure: {
      kind: "validation",
      violations: ["warningThreshold", "theme"].map((field) => ({
        field,
        violatedRule: "OTHER",
        ruleName: "UNKNOWN_FIELD",
        description: `${field} is not known here.`,
      })),
    },
  });
});
