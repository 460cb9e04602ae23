import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every file of Inter is there with the characters that Fontsource gives it", () => {
  const ranges: Record<string, string> = JSON.parse(
    readFileSync("node_modules/@fontsource-variable/inter/unicode.json", "utf8"),
  );
  const written = readFileSync("app/look/fonts.ts", "utf8").matchAll(
    /files\/inter-([\w-]+)-wght-normal\.woff2"[\s\S]*?"unicode-range",\s+value:\s+"([^"]+)"/g,
  );
  expect(Object.fromEntries([...written].map(([, script, range]) => [script, range]))).toEqual(ranges);
});
