import type { Texts } from "../english";
import { germanActor } from "./actor";
import { germanColumnReason } from "./column-reasons";
import type { GermanWords } from "./words";

/** The warnings of the review, in German. */
export function germanReviewWarnings({
  number,
  count,
  form,
  rows,
  customers,
}: GermanWords): Texts["review"]["warnings"] {
  return {
    title: "Bevor Sie entscheiden",
    seen: "Ich habe das gesehen",
    seenAndAdd: "Ich habe das gesehen. Die Punkte noch einmal hinzuzählen",
    sentences: {
      unmatched: (value, total, percent) =>
        `${number(value)} von ${rows(total)} ${form(value, { one: "hat", other: "haben" })} eine E-Mail-Adresse, die kein Kunde hat (${percent}).`,
      falling: (value, total, percent) =>
        `${number(value)} von ${customers(total)} in der Datei ${form(value, { one: "verliert", other: "verlieren" })} Punkte (${percent}).`,
      toZero: (value, total, percent) =>
        `${number(value)} von ${customers(total)} in der Datei ${form(value, { one: "verliert", other: "verlieren" })} alle Punkte (${percent}).`,
      growth: (before, after, percent) =>
        `Alle Punktestände zusammen wachsen um ${percent}, von ${number(before)} auf ${number(after)} Punkte.`,
      outlier: (rowNumber, email, before, after) =>
        `Zeile ${number(rowNumber)} ändert den Punktestand von ${email} von ${number(before)} auf ${number(after)} Punkte, viel mehr als in dieser Datei üblich.`,
      otherOutliers: (value, isAll) =>
        `${isAll ? "" : "Mindestens "}${count(value, { one: "weitere Zeile fällt", other: "weitere Zeilen fallen" })} ebenso auf.`,
      sameFile: (by, isRunning) =>
        `Dieselbe Datei wurde schon importiert: {date}${by ? `, von ${germanActor(by)}` : ""}${isRunning ? ", und der Import läuft noch" : ""}.`,
      ambiguous: (value, example) =>
        `${count(value, { one: "Zeile wird", other: "Zeilen werden" })} nicht importiert, weil die Punkte auf zwei Arten gelesen werden können${example ? `: Zeile ${number(example.rowNumber)} hat „${example.cell}“` : ""}.`,
      unlinked: (mode) =>
        `Das sieht nach einer Datei fehlgeschlagener Zeilen aus, sagt aber nicht, welches Imports. Ihre Punkte werden ${mode === "ADD" ? "zu den Punkteständen gezählt" : "zu den Punkteständen"}, was immer sie dort taten, und seither importierte Zeilen zählen noch einmal.`,
      uploadAsItWas:
        "Laden Sie die Datei so hoch, wie sie heruntergeladen wurde, mit allen Spalten, und nur in den Zellen berichtigt.",
      writeLikeOthers: "Schreiben Sie die Punkte dort wie die übrigen Zahlen der Spalte.",
      sayWhatSeparates: "Sagen Sie bei den Spalten, was die Trennzeichen bedeuten.",
      column: (columnName, why) =>
        `Die Punkte kommen aus der Spalte „${columnName}“, die nicht nach dem Punktestand aussieht.${why ? ` ${germanColumnReason(why)}` : ""}`,
    },
    usual: (percent) => `Ihre Einstellungen warnen bei mehr als ${percent}.`,
  };
}
