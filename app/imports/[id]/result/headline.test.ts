import { expect, it } from "vitest";
import { formatsOf } from "@/app/texts/formats";
import { languages } from "@/app/texts/languages";
import { headline } from "./headline";

const english = languages.en.texts(formatsOf("en")).result;
const german = languages.de.texts(formatsOf("de")).result;

it("a canceled import says how many rows it has not reached, or else that it has reached all", () => {
  const written = {
    successCount: 1_200,
    unchangedCount: 0,
    mergedCount: 0,
    failureCount: 3,
    balanceMovedCount: 0,
    pointsDifference: 9_000n,
  };
  expect(headline("canceled", written, 3, english)).toBe(
    "The import was canceled: 1,200 balances changed, 3 rows not reached",
  );
  expect(headline("canceled", written, 0, english)).toBe(
    "Every row was reached before the import was canceled: 1,200 balances changed, 3 rows failed",
  );
  expect(headline("canceled", { ...written, failureCount: 0 }, 0, english)).toBe(
    "Every row was reached before the import was canceled: 1,200 balances changed",
  );
  expect(headline("canceled", { ...written, successCount: 1, failureCount: 1 }, 0, german)).toBe(
    "Vor dem Abbrechen waren schon alle Zeilen erreicht: 1 Punktestand geändert, 1 Zeile fehlgeschlagen",
  );
});
