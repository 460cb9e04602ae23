import { expect, it } from "vitest";
import { columnNames } from "./column-names";

it("columns without a name are called by their place, and those of one name are told apart by it", () => {
  const names = columnNames(["Email", "Points", "", "Points"], (place) => `Column ${place}`);
  expect(names).toEqual(["Email", "Points (Column 2)", "Column 3", "Points (Column 4)"]);
});
