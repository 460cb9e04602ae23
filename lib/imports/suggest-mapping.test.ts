import { expect, test } from "vitest";
import { suggestMapping } from "./suggest-mapping";

test.each([
  [["Email", "Points"], 0, 1],
  [["Name", "POINTS_BALANCE", "Customer e-mail", "Tags"], 2, 1],
  [["Email Address", "Lifetime points", "Points spent", "Current points"], 0, 3],
  [["Row", "Status", "Error code", "Error", "Email", "Points"], 4, 5],
])("%j: email %d, points %d", (header, emailColumn, pointsColumn) => {
  expect(suggestMapping(header)).toEqual({ emailColumn, pointsColumn });
});

test.each([
  [["Email", "Lifetime points"]],
  [["Email", "Points", "Balance"]],
  [["Email", "E-mail", "Points"]],
  [["__proto__", "constructor"]],
  [["", ""]],
])("%j: no suggestion", (header) => {
  expect(suggestMapping(header)).toBeUndefined();
});
