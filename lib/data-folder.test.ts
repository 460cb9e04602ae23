import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { prepareDataFolder } from "./data-folder";
import { OperatorError } from "./operator-error";

test("the data folder is made, with those above it, and may be there already", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "data-folder-")), "a", "b");
  prepareDataFolder(folder);
  prepareDataFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test("a file in the way, and a place where no folder can be made, are told in one sentence", () => {
  const file = join(mkdtempSync(join(tmpdir(), "data-folder-")), "file");
  writeFileSync(file, "");
  for (const folder of [file, join(file, "below"), ...(process.platform === "linux" ? ["/proc/nope/data"] : [])]) {
    expect(() => prepareDataFolder(folder)).toThrow(OperatorError);
    expect(() => prepareDataFolder(folder)).toThrow(`DATA_DIR ${folder} cannot be used as the data folder`);
  }
});
