import type { Texts } from "../english";
import type { GermanWords } from "./words";

/** The customers, and the history of one, in German. */
export function germanCustomers({ number, form, rows, customers }: GermanWords): Pick<Texts, "customers" | "customer"> {
  return {
    customers: {
      pageTitle: "Kunden",
      lead: "Ein Import ändert die Punktestände von Kunden, die hier sind. Er findet sie über ihre E-Mail-Adresse.",
      emptyTitle: "Noch keine Kunden",
      emptyText: "Legen Sie den ersten an, oder übernehmen Sie viele auf einmal aus einer Datei.",
      nobody: (search) => `Kein Kunde passt zu „${search}“`,
      noMore: "Keine weiteren Kunden",
      nobodyText: "Gesucht wird ein Teil einer E-Mail-Adresse oder eines Namens. Versuchen Sie einen kürzeren Teil.",
      showAll: "Alle Kunden anzeigen",
      pages: "Seiten der Kunden",
      first: "Erste Kunden",
      next: "Nächste Kunden",
      customer: "Kunde",
      balance: "Punktestand",
      noPoints: "noch keine Punkte",
      search: "Suchen",
      searchLabel: "Teil einer E-Mail-Adresse oder eines Namens",
      order: {
        label: "Sortieren nach",
        email: "E-Mail",
        name: "Name",
        balance: "Punktestand",
        newest: "Neueste zuerst",
      },
      file: {
        open: "Kunden aus einer Datei anlegen",
        lead: "Eine CSV- oder Excel-Datei mit einer Spalte von E-Mail-Adressen und, wenn Sie mögen, einer von Namen. Kunden, die hier sind, bleiben, wie sie sind.",
        choose: "Datei auswählen",
        reading: "Die Kunden werden angelegt…",
        added: (value) => `${customers(value)} ${form(value, { one: "wurde", other: "wurden" })} angelegt.`,
        known: (value) => `${number(value)} ${form(value, { one: "war", other: "waren" })} schon hier.`,
        refused: (value) => `${rows(value)} ${form(value, { one: "wurde", other: "wurden" })} ausgelassen:`,
        refusedRow: (rowNumber, sentence) => `Zeile ${number(rowNumber)}: ${sentence}`,
        more: (value) => `und ${number(value)} weitere.`,
        noEmail: (columnNames) =>
          `Keine Spalte dieser Datei sieht nach E-Mail-Adressen von Kunden aus. Ihre Spalten sind: ${columnNames}. Nennen Sie die richtige „E-Mail“, und wählen Sie die Datei noch einmal aus.`,
      },
      add: {
        open: "Kunden anlegen",
        email: "E-Mail",
        name: "Name (optional)",
        submit: "Kunden anlegen",
        pending: "Wird angelegt…",
        added: "wurde angelegt.",
        known: "war schon hier und bleibt, wie er ist.",
        badEmail: "Das ist keine E-Mail-Adresse. Berichtigen Sie sie.",
        badName: "Schreiben Sie einfachen Text mit höchstens 300 Zeichen.",
      },
    },
    customer: {
      all: "Alle Kunden",
      balance: "Punktestand",
      earned: "Gesammelt",
      adjusted: "Angepasst",
      redeemed: "Eingelöst",
      history: "Was mit dem Punktestand geschah",
      nothing: "Noch hat nichts diesen Punktestand geändert.",
      what: "Was",
      change: "Änderung",
      beforeAfter: "Vorher → nachher",
      when: "Wann",
      row: (value) => `Zeile ${number(value)}`,
      importOf: (fileName) => `Import von ${fileName}`,
      undoOf: (fileName) => `Rücknahme des Imports von ${fileName}`,
      pages: "Seiten des Verlaufs",
      newest: "Neueste Änderungen",
      older: "Ältere Änderungen",
      plot: {
        title: "Punktestand im Lauf der Zeit",
        summary: (first, last, lowest, highest) =>
          `Von ${number(first)} ({from}) zu ${number(last)} ({to}); der niedrigste war ${number(lowest)}, der höchste ${number(highest)}.`,
        latest: (value) => `Die letzten ${number(value)} Änderungen.`,
      },
    },
  };
}
