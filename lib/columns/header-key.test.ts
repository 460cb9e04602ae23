import { expect, test } from "vitest";
import { headerKey, mappingToRemember } from "./header-key";

test("the same names in the same order have the same key, however they are written", () => {
  const key = headerKey(["E-Mail", "Größe", "Points balance"]);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(headerKey(["\ufeffe-mail ", "GRO\u0308ßE", "Points\u00a0 Balance\u200b"])).toBe(key);
});

test("other names, another order and other bounds between names have other keys", () => {
  const headers = [["a", "b"], ["b", "a"], ["a", "b", ""], ["a,b"], ["a b"], ["ab"], ["a", "b+"], [""], []];
  expect(new Set(headers.map(headerKey)).size).toBe(headers.length);
});

test("an error file has the key of the file that it came from, and its mapping", () => {
  const header = ["Email", "Points"];
  const errorFile = ["Row", "Status", "Error code", "Error", ...header];
  expect(headerKey(errorFile)).toBe(headerKey(header));
  expect(mappingToRemember(header, { emailColumn: 0, pointsColumn: 1 })).toEqual({ emailColumn: 0, pointsColumn: 1 });
  expect(mappingToRemember(errorFile, { emailColumn: 4, pointsColumn: 5 })).toEqual({
    emailColumn: 0,
    pointsColumn: 1,
  });
  expect(mappingToRemember(errorFile, { emailColumn: 4, pointsColumn: 0 })).toBeUndefined();
});
