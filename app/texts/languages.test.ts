import { expect, it } from "vitest";
import { type ColumnReason, columnReason } from "@/lib/columns/column-reason";
import { describeColumnReason } from "@/lib/columns/describe-column-reason";
import { exportFiles, insteadOfBalances } from "@/lib/columns/exports/known-export";
import { refusedKinds } from "@/lib/columns/refused-kinds";
import { describeGivingUp, describeRetry } from "@/lib/faults/describe-fault";
import { faults } from "@/lib/faults/find-fault";
import { fileProblemCodes } from "@/lib/files/unreadable-file";
import { RowErrorCode } from "@/prisma/client/enums";
import { formatsOf } from "./formats";
import { languages } from "./languages";

const columnReasonCodes = columnReason.options.flatMap(({ shape: { code } }) => [
  ...("options" in code ? code.options : code.values),
]);

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

  it(`${name}: every reason of a column gets a sentence, in this language only`, () => {
    const reasons = columnReasons();
    expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(columnReasonCodes));
    for (const why of reasons) {
      const reason = describeColumnReason(why);
      const said = catalogue.columnReason({ reason, why: [why] });
      expect(said).toMatch(/^(?:[\p{Lu}“„]|\d).{8,}\.$/u);
      expect(said).not.toMatch(/undefined|null|\[object|[A-Z]+_[A-Z]+/);
      expect(said === reason).toBe(code === "en");
    }
  });
}

it("numbers in the sentence of a row are written as the reader writes numbers", () => {
  const sentences = (["en", "en-IN", "de", "de-CH"] as const).map((locale) => {
    const { rowError } = languages[locale === "en" || locale === "en-IN" ? "en" : "de"].texts(formatsOf(locale));
    return `${rowError("DUPLICATE_EMAIL", "119990", null)} ${rowError("BALANCE_TOO_HIGH", "1000000400", null)}`;
  });
  const found = sentences.map((sentence) =>
    [...sentence.matchAll(/(?:row|Zeile|be|würde) (\d[^ ]*\d)/g)].map(([, n]) => n),
  );
  expect(found).toEqual([
    ["119,990", "1,000,000,400"],
    ["1,19,990", "1,00,00,00,400"],
    ["119.990", "1.000.000.400"],
    [119_990, 1_000_000_400].map((value) => formatsOf("de-CH").number(value)),
  ]);
});

/** Every reason of a column, with and without values that bear it out. */
function columnReasons(): ColumnReason[] {
  const column = { name: "Saldo", place: 2 };
  const counts = [
    { fitting: 1, filled: 1 },
    { fitting: 3, filled: 3 },
    { fitting: 1, filled: 100 },
    { fitting: 96, filled: 100 },
    { fitting: 0, filled: 0 },
  ];
  return [
    ...exportFiles.flatMap((file) =>
      insteadOfBalances.map((instead) => ({ code: "NO_BALANCES" as const, program: "Smile", file, instead })),
    ),
    ...refusedKinds.map((kind) => ({ code: "REFUSED" as const, column, kind })),
    ...(["SEVERAL_FIT", "SEVERAL_CONTRADICTED"] as const).flatMap((code) =>
      [2, 5].map((columnCount) => ({ code, columns: [column, { name: "", place: 4 }], columnCount })),
    ),
    ...counts.flatMap((counted) => [
      ...(["EMAIL", "POINTS", "BALANCE"] as const).map((name) => ({
        code: "NAMED" as const,
        name,
        column,
        ...counted,
      })),
      ...(["EMAIL", "POINTS"] as const).flatMap((role) => [
        { code: "KNOWN_NAME" as const, role, column, program: "Smile", ...counted },
        { code: "NO_LONGER_FITS" as const, role, column, ...counted },
      ]),
    ]),
    ...(["EMAIL", "POINTS"] as const).flatMap((role) => [
      { code: "NOTHING_FITS" as const, role },
      { code: "NAMED_BUT_EMPTY" as const, role, column },
      { code: "NAMED_BUT_NONE_FIT" as const, role, column, fitting: 0, filled: 3 },
      { code: "NAMED_BUT_FEW_FIT" as const, role, column, fitting: 1, filled: 9 },
      { code: "UNCLEAR_NAME" as const, role, column },
      { code: "FOUND_BY_VALUES" as const, role, column, fitting: 9, filled: 10 },
      { code: "USED_BEFORE" as const, role, column },
      { code: "USED_BY_FOLLOWED" as const, role, column },
    ]),
    { code: "LIKE_MONEY", column, fitting: 3, filled: 4 },
    { code: "LIKE_HISTORY" },
  ];
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
  expect(timeline.by("API key 0a1b2c3d of 2026-11-23")).toBe(
    "von API\u2011Schlüssel\u00a00a1b2c3d vom\u00a023.11.2026",
  );
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
