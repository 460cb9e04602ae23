import type { Texts } from "../english";
import type { GermanWords } from "./words";

/** The list of imports, where an import stands, and its steps, in German. */
export function germanImports({
  number,
  form,
  rows,
  balances,
}: GermanWords): Pick<Texts, "imports" | "status" | "steps"> {
  return {
    imports: {
      pageTitle: "Importe",
      lead: "Alle hochgeladenen Dateien, die neueste zuerst.",
      importFile: "Datei importieren",
      emptyTitle: "Noch keine Datei importiert",
      emptyText:
        "Laden Sie eine CSV- oder Excel-Datei mit der E-Mail-Adresse und den Punkten jedes Kunden hoch, oder probieren Sie es erst mit Beispieldaten aus.",
      searchLabel: "Teil eines Dateinamens",
      search: "Suchen",
      filters: "Welche Importe angezeigt werden",
      filter: { all: "Alle", ready: "Bereit", running: "Läuft", done: "Fertig", failed: "Fehlgeschlagen" },
      nothingTitle: "Kein passender Import",
      nothingText:
        "Zu dieser Auswahl und diesem Teil des Dateinamens gibt es keinen Import. Zeigen Sie alle an, oder suchen Sie nach einem kürzeren Teil.",
      showAll: "Alle Importe anzeigen",
      pages: "Seiten der Importe",
      newer: "Neuere Importe",
      older: "Ältere Importe",
      file: "Datei",
      status: "Status",
      rows: "Zeilen",
      changed: "Geändert",
      who: "Wer",
      when: "Wann",
      rowsOf: (done, total) => `${number(done)} von ${number(total)}`,
      rowWord: (value) => form(value, { one: "Zeile", other: "Zeilen" }),
      changedBalances: (value) => `${balances(value)} geändert`,
    },
    status: {
      reading: "Die Datei wird gelesen",
      unreadable: "Datei konnte nicht gelesen werden",
      readingCanceled: "Beim Lesen der Datei abgebrochen",
      ready: "Bereit zum Importieren",
      waiting: "Wartet, bis er an der Reihe ist",
      importing: "Wird importiert",
      pausing: "Wird angehalten",
      paused: "Angehalten",
      canceling: "Wird abgebrochen",
      done: "Fertig",
      doneWith: (failures, leftOut) =>
        `Fertig${failures > 0 ? `, ${rows(failures)} fehlgeschlagen` : ""}${leftOut > 0 ? `, ${failures > 0 ? number(leftOut) : rows(leftOut)} von Hand ausgelassen` : ""}`,
      canceled: "Abgebrochen",
      rowsFailed: "Nichts geändert, Zeilen fehlgeschlagen",
      stopped: "Vorzeitig beendet",
      undoing: "Wird rückgängig gemacht",
      undone: "Rückgängig gemacht",
      undoneInPart: "Rückgängig gemacht, Punkte fehlten",
      undoStopped: "Rückgängigmachen vorzeitig beendet",
    },
    steps: {
      label: "Schritte dieses Imports",
      names: { upload: "Hochladen", columns: "Spalten", review: "Prüfen", run: "Ausführen", result: "Ergebnis" },
      done: "erledigt",
      ahead: "noch nicht",
      another: "Eine andere Datei hochladen",
    },
  };
}
