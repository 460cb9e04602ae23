import { expect, it } from "vitest";
import { LoyaltyImportStatus } from "@/prisma/client/enums";
import { importStep } from "./import-step";

it("leads every status to the page that tells about it", () => {
  const notRun = Object.values(LoyaltyImportStatus).map((status) => [
    status,
    importStep({ status, executedDate: null }),
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
  expect(importStep({ status: "FAILED", executedDate: new Date() })).toBe("result");
});
