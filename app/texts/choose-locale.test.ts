import { expect, it } from "vitest";
import { chooseLocale } from "./choose-locale";

it("takes the language that was chosen, with the region that the browser names for it", () => {
  expect(chooseLocale("de", "en-GB,en;q=0.9,de-CH;q=0.4")).toEqual({ language: "de", locale: "de-CH" });
  expect(chooseLocale("de", null)).toEqual({ language: "de", locale: "de" });
});

it("else takes the language that the browser wants most and that there is", () => {
  expect(chooseLocale(undefined, "fr-FR,fr;q=0.9,en-US;q=0.6,de;q=0.8")).toEqual({ language: "de", locale: "de" });
  expect(chooseLocale(undefined, "en-GB")).toEqual({ language: "en", locale: "en-GB" });
});

it.each([null, "", "*", "fr", "de;q=0", "x".repeat(5_000), "en_US;q=x", "-,;=,__proto__", "constructor"])(
  "falls back to English for %s",
  (accepted) => expect(chooseLocale("klingon", accepted)).toEqual({ language: "en", locale: "en" }),
);
