import { expect, it } from "vitest";
import { describeGivingUp, describeRetry } from "@/lib/faults/describe-fault";
import { faults } from "@/lib/faults/find-fault";
import { fileProblemCodes } from "@/lib/files/unreadable-file";
import { RowErrorCode } from "@/prisma/client/enums";
import { formatsOf } from "./formats";
import { languages } from "./languages";

const english = languages.en.texts(formatsOf("en"));

for (const [code, { name, texts }] of Object.entries(languages)) {
  const catalogue = texts(formatsOf(code));

  it(`${name}: no text is empty, and each has the places that a browser fills in`, () => {
    const places = placesOf(catalogue);
    expect(places).toEqual(placesOf(english));
    expect([...places.keys()].filter((path) => path.endsWith(" is empty"))).toEqual([]);
  });

  it(`${name}: every row that fails and every file that cannot be read gets a sentence`, () => {
    const rows = Object.values(RowErrorCode).map((each) => catalogue.rowError(each, "12.5", null));
    const uncorrected = Object.values(RowErrorCode).map((each) => catalogue.rowError(each, "UNCORRECTED 1,234", null));
    const points = ["n/a", "#REF!", "=A1", "∞", "1e5", "１２", "5 EUR", "5%", "1.2.2026", "1.2.3.4", "five", "-5"];
    const cells = points.map((cell) => catalogue.rowError("POINTS_INVALID", cell, null));
    const files = fileProblemCodes.map((each) =>
      catalogue.parseError({ code: each, row: 2, name: "Sheet", others: ["A"] }),
    );
    for (const sentence of [...rows, ...uncorrected, ...cells, ...files]) {
      expect(sentence).toMatch(/^[\p{Lu}“„].{8,}\.$/u);
      expect(sentence).not.toMatch(/undefined|null|\[object|[A-Z]+_[A-Z]+/);
    }
  });
}

it("German pages have no English of the server: causes, and who did something", () => {
  const { retryReason, stopReason, parseFault, timeline } = languages.de.texts(formatsOf("de"));
  for (const fault of [...faults, undefined]) {
    const [retry, stop] = [describeRetry(fault, "undo"), describeGivingUp(fault)];
    const sentences = [retryReason(retry), stopReason(stop, "import", 5_000, 10_000), parseFault(stop)];
    for (const sentence of [...sentences, stopReason(stop, "undo", 0, 3)]) {
      expect(sentence).toMatch(/^[\p{Lu}].{30,}\.$/u);
      expect(sentence).not.toMatch(/\b(the|this|and|database|with|did) /);
    }
  }
  expect(timeline.by("API key “Till in Bonn”")).toBe("von API-Schlüssel „Till in Bonn“");
  expect(timeline.by("API key 0a1b2c3d of 2026-11-23")).toBe("von API-Schlüssel 0a1b2c3d vom 23.11.2026");
  expect(timeline.by("Web")).toBe("von Web");
});

/** The places such as `{file}` of every text that is no function, by the path of the text. */
function placesOf(texts: object, path = ""): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const [key, text] of Object.entries(texts)) {
    const here = `${path}/${key}`;
    if (typeof text === "string") {
      places.set(text.trim() ? here : `${here} is empty`, (text.match(/\{\w+\}/g) ?? []).sort());
    } else if (typeof text === "object") for (const [inner, value] of placesOf(text, here)) places.set(inner, value);
  }
  return places;
}
