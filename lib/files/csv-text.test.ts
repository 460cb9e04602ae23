import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell, csvText } from "./csv-text";

const delimiter = fc.constantFrom(",", ";", "\t", "|");
const character = fc.oneof(fc.constantFrom(",", ";", "\t", "|", '"', "'", "\r", "\n", " ", "\u00A0"), fc.string());
const cell = fc.array(character, { maxLength: 6 }).map((characters) => characters.join(""));

test("cells that are written one by one are quoted as those of whole rows are", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), delimiter, (cells, delimiter) => {
      expect(`${cells.map(csvCell).join(delimiter)}\r\n`).toBe(csvText([cells], delimiter));
    }),
  );
});
