import { expect, test } from "vitest";
import { type Candidate, chooseColumn, rank } from "./choose-column";

const why = { code: "LIKE_HISTORY" } as const;
const nothingFits = { code: "NOTHING_FITS", role: "EMAIL" } as const;

function candidate(columnIndex: number): Candidate {
  return { columnIndex, label: { name: String(columnIndex) }, rank: rank.byName, confidence: "HIGH", why };
}

test("more columns than a call takes arguments are compared", () => {
  const many = Array.from({ length: 200_000 }, (_, index) => candidate(index));
  expect(chooseColumn(many, nothingFits).why).toEqual([
    { code: "SEVERAL_FIT", columns: [{ name: "0" }, { name: "1" }], columnCount: 200_000 },
  ]);
  expect(chooseColumn([], nothingFits).why).toEqual([nothingFits]);
});
