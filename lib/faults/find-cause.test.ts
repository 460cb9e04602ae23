import { expect, test } from "vitest";
import { describeGivingUp, describeRetry, refusedValue } from "./describe-fault";
import { findCause } from "./find-cause";
import { faults } from "./find-fault";

test("the cause is found again in every reason that is stored", () => {
  const rest = "5,000 of 10,000 rows were imported, and stay so.";
  for (const fault of faults) {
    const reasons = [describeRetry(fault), describeRetry(fault, "undo"), `${describeGivingUp(fault)} ${rest}`];
    expect(reasons.map(findCause)).toEqual([fault, fault, fault]);
  }
  expect([describeRetry(undefined), describeGivingUp(undefined), "Something from long ago."].map(findCause)).toEqual([
    "UNKNOWN",
    "UNKNOWN",
    "UNKNOWN",
  ]);
  expect(findCause(`${refusedValue} ${rest}`)).toBe("VALUE_REFUSED");
});
