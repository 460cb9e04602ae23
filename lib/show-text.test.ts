import { expect, test } from "vitest";
import { showText } from "./show-text";

test.each([
  ["plain text", "  Punkte (netto) ", "Punkte (netto)"],
  ["line ends and many blanks", "a\r\n\tb \u00a0 c\u2028d", "a b c d"],
  ["marks of direction", "\u202Exslx\u2066.csv\u2069", "xslx.csv"],
  ["characters that nobody sees", "\uFEFFPo\u200Bi\u00ADnts\uFE0F", "Points"],
  ["control characters, half a letter, private ones", "a\u0007b\uD83Dc\uE000", "a�b�c�"],
  ["letters of every script", "Číslo 点数 نقاط 😀", "Číslo 点数 نقاط 😀"],
  ["nothing but what is not seen", " \u200B\u202E ", ""],
])("%s can stand in a sentence", (_, text, shown) => {
  expect(showText(text)).toBe(shown);
});

test("what is long is cut after a whole character, and the cut is shown", () => {
  expect(showText("😀".repeat(60))).toBe("😀".repeat(60));
  expect(showText("😀".repeat(61))).toBe(`${"😀".repeat(60)}…`);
  expect(showText("one two", 4)).toBe("one…");
  expect(showText(`${" ".repeat(20_000)}a`)).toBe("a");
  expect(showText(`${"\u200B".repeat(20_000)}a`)).toBe("…");
});
