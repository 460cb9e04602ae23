import type { Texts } from "../english";
import { germanFailureNames } from "./failure-names";
import type { GermanWords } from "./words";

/** Rows that failed, and their correction, in German. */
export function germanFailedRows({
  number,
  count,
  form,
  rows,
  failed,
}: GermanWords): Pick<Texts, "failedRows" | "fix"> {
  return {
    failedRows: {
      title: (total) =>
        `${rows(total)} ${failed(total)} und ${form(total, { one: "änderte", other: "änderten" })} nichts`,
      notImported: (total) => `${rows(total)} ${form(total, { one: "änderte", other: "änderten" })} nichts`,
      correctFile: [
        "Berichtigen Sie die heruntergeladene Datei, und",
        ". Sie sagt in ihren ersten Spalten, was nicht stimmt; die dürfen bleiben.",
      ],
      restFile: [
        "Um sie zu importieren, laden Sie sie herunter, und",
        ". Fehlgeschlagene Zeilen können Sie vorher in dieser Datei berichtigen.",
      ],
      correctRows: ["Berichtigen Sie diese Zeilen in Ihrer Datei, und", "."],
      uploadAgain: "laden Sie sie noch einmal hoch",
      download: (total) =>
        `${count(total, { one: "fehlgeschlagene Zeile", other: "fehlgeschlagene Zeilen" })} herunterladen`,
      downloadRows: (total) => `${rows(total)} herunterladen`,
      reasons: "Gründe",
      rows,
      names: germanFailureNames,
      all: "Die Zeilen aller Gründe anzeigen",
      row: "Zeile",
      email: "E-Mail",
      points: "Punkte",
      countsWithout: (rowNumber) => `Zeile ${number(rowNumber)} desselben Kunden zählt ohne sie.`,
      wrong: "Was nicht stimmt",
      pages: "Seiten der fehlgeschlagenen Zeilen",
      first: "Erste fehlgeschlagene Zeilen",
      next: "Nächste fehlgeschlagene Zeilen",
    },
    fix: {
      here: "Berichtigen Sie Zeilen unten, und importieren Sie nur diese noch einmal.",
      orFile: "Oder berichtigen Sie die heruntergeladene Datei, und",
      correct: (row) => `Zeile ${row} berichtigen`,
      save: "Speichern",
      saving: "Wird gespeichert…",
      skip: "Diese Zeile auslassen",
      suggested: (email) => `${email} verwenden`,
      takeBack: (row) => `Berichtigung von Zeile ${row} zurücknehmen`,
      takeSkipBack: (row) => `Zeile ${row} nicht auslassen`,
      corrected: "Berichtigt, aber noch nicht wieder importiert.",
      skipped: "Ausgelassen.",
      retried: "Weitergegeben an",
      was: (cell) => `war ${cell}`,
      acceptAll: (value) =>
        `${count(value, { one: "vorgeschlagene E-Mail-Adresse", other: "vorgeschlagene E-Mail-Adressen" })} verwenden`,
      retry: (value) =>
        value === 1 ? "Die berichtigte Zeile importieren" : `Die ${number(value)} berichtigten Zeilen importieren`,
      retryPending: "Wird geöffnet…",
      refusals: {
        both: "Die Zellen dieser Zeile ließen sich nicht auseinanderhalten. Geben Sie E-Mail-Adresse und Punkte an.",
        counted: "Für diesen Kunden zählt schon eine andere Zeile dieses Imports. Lassen Sie diese aus.",
        tooMany:
          "Das sind mehr Berichtigungen, als ein Import haben kann. Berichtigen Sie die übrigen in der heruntergeladenen Datei.",
        text: "Das ist zu lang oder hat Zeichen, die nicht gespeichert werden können. Berichtigen Sie es.",
        file: "Die berichtigten Zeilen passen nicht in eine Datei, die importiert werden kann. Nehmen Sie einige Berichtigungen zurück, oder berichtigen Sie die heruntergeladene Datei.",
        changed:
          "Zeilen dieses Imports wurden anderswo geändert. Sehen Sie sie sich noch einmal an, und versuchen Sie es dann wieder.",
      },
    },
  };
}
