import { expect, test } from "vitest";
import { type Candidate, chooseColumn, rank } from "./choose-column";

function candidate(columnIndex: number): Candidate {
  const label = `“${columnIndex}”`;
  return { columnIndex, label, rank: rank.byName, confidence: "HIGH", reason: `${label} fits.` };
}

test("more columns than a call takes arguments are compared", () => {
  const many = Array.from({ length: 200_000 }, (_, index) => candidate(index));
  expect(chooseColumn(many, "Nothing fits.").reason).toBe("No suggestion: “0”, “1” and 199998 more fit equally well.");
  expect(chooseColumn([], "Nothing fits.").reason).toBe("Nothing fits.");
});
