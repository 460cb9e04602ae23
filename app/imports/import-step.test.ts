import { expect, it } from "vitest";
import { LoyaltyImportStatus } from "@/prisma/client/enums";
import { hasStep, importStep } from "./import-step";

it("leads every status to the page that tells about it", () => {
  const notRun = Object.values(LoyaltyImportStatus).map((status) => [
    status,
    importStep({ status, executedDate: null, stagedDate: null }),
  ]);
  expect(Object.fromEntries(notRun)).toEqual({
    UNKNOWN: "columns",
    INITIATED: "columns",
    PARSING: "columns",
    PARSED: "columns",
    IMPORTING: "run",
    IMPORTED: "result",
    FAILED: "columns",
  });
});

it("tells of a run that failed on the page of the result", () => {
  expect(importStep({ status: "FAILED", executedDate: new Date(), stagedDate: null })).toBe("result");
});

it("leads an import whose rows were checked to the review, and lets its columns be seen until it is run", () => {
  const checked = { executedDate: null, stagedDate: new Date() };
  expect(importStep({ status: "PARSED", ...checked })).toBe("review");
  expect(hasStep({ status: "PARSED", ...checked }, "columns")).toBe(true);
  expect(hasStep({ status: "PARSED", ...checked }, "run")).toBe(false);
  const running = { status: "IMPORTING" as const, executedDate: new Date(), stagedDate: new Date() };
  expect(importStep(running)).toBe("run");
  expect(hasStep(running, "columns")).toBe(false);
});
