import { expect, it } from "vitest";
import { importState } from "./import-state";

const parsed = { executedDate: null, parseErrorReason: null, runErrorCode: null, run: undefined };
const executed = { ...parsed, executedDate: new Date() };

it("tells how an import stands until it is run", () => {
  expect(importState({ ...parsed, status: "INITIATED" })).toBe("reading");
  expect(importState({ ...parsed, status: "PARSED" })).toBe("ready");
  expect(importState({ ...parsed, status: "FAILED", parseErrorReason: "EMPTY_FILE" })).toBe("unreadable");
  expect(importState({ ...parsed, status: "FAILED", parseErrorReason: "CANCELED" })).toBe("readingCanceled");
});

it("tells what a run is at, and how it ended", () => {
  const at = (state: "WAITING" | "RUNNING" | "PAUSING" | "PAUSED" | "CANCELING") =>
    importState({ ...executed, status: "IMPORTING", run: { state } });
  expect([at("WAITING"), at("RUNNING"), at("PAUSING"), at("PAUSED"), at("CANCELING")]).toEqual([
    "waiting",
    "importing",
    "pausing",
    "paused",
    "canceling",
  ]);
  const ended = (runErrorCode: "CANCELED" | "ROWS_FAILED" | "FAULT" | null) =>
    importState({ ...executed, status: runErrorCode ? "FAILED" : "IMPORTED", runErrorCode });
  expect([ended(null), ended("CANCELED"), ended("ROWS_FAILED"), ended("FAULT")]).toEqual([
    "done",
    "canceled",
    "rowsFailed",
    "stopped",
  ]);
});

it("tells of an undo, whatever the run was", () => {
  const undo = (status: "REVERTING" | "REVERTED" | "FAILED", shortfallCount: number | null) =>
    importState({ ...executed, status: "FAILED", runErrorCode: "CANCELED", revert: { status, shortfallCount } });
  expect([undo("REVERTING", null), undo("REVERTED", 0), undo("REVERTED", 2), undo("FAILED", 2)]).toEqual([
    "undoing",
    "undone",
    "undoneInPart",
    "undoStopped",
  ]);
});
