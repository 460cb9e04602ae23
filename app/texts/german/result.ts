import type { Texts } from "../english";
import { germanActor } from "./actor";
import type { GermanWords } from "./words";

/** The result, and what is known of an import, in German. */
export function germanResult({
  count,
  rows,
  balances,
  failed,
}: GermanWords): Pick<Texts, "result" | "timeline" | "linked" | "deletion"> {
  return {
    result: {
      changed: (value) => `${balances(value)} geändert`,
      changedAndFailed: (changed, failures) => `${balances(changed)} geändert, ${rows(failures)} fehlgeschlagen`,
      nothingChanged: "Kein Punktestand wurde geändert",
      stopped: (changed) => `Der Import wurde vorzeitig beendet: ${balances(changed)} geändert`,
      canceled: (changed, notReached) =>
        `Der Import wurde abgebrochen: ${balances(changed)} geändert, ${rows(notReached)} nicht erreicht`,
      canceledTooLate: (changed, failures) =>
        `Vor dem Abbrechen waren schon alle Zeilen erreicht: ${balances(changed)} geändert${failures > 0 ? `, ${rows(failures)} fehlgeschlagen` : ""}`,
      rowsFailed: "Nichts wurde geändert: Der Import war alles oder nichts",
      undoing: "Dieser Import wird rückgängig gemacht",
      undone: "Dieser Import wurde rückgängig gemacht",
      another: "Eine andere Datei importieren",
      nothingTitle: "Jeder Punktestand hatte schon den Wert der Datei",
      nothingText: "Es gab also nichts zu schreiben, und es gibt nichts rückgängig zu machen.",
      canceledTitle: "Sie können später weitermachen",
      canceledText:
        "Was geschrieben wurde, bleibt. Um den Rest zu importieren, laden Sie die Zeilen unten herunter und diese Datei wieder hoch; um das Geschriebene zurückzunehmen, machen Sie diesen Import rückgängig.",
      rowsFailedTitle: (value) => `${rows(value)} ${failed(value)}, deshalb wurde kein Punktestand geändert`,
      rowsFailedText: "Berichtigen Sie die Zeilen unten in Ihrer Datei, und importieren Sie sie noch einmal.",
      stoppedTitle: "Warum der Import endete",
      goOn: "Um weiterzumachen, laden Sie dieselbe Datei noch einmal hoch: Punktestände, die schon stimmen, bleiben, wie sie sind.",
      goOnAdding:
        "Laden Sie dieselbe Datei nicht noch einmal hoch, wie sie ist: Punkte würden doppelt dazugezählt. Machen Sie erst diesen Import rückgängig, und importieren Sie die Datei dann noch einmal.",
      figures: {
        changed: "Punktestände geändert",
        unchanged: "Blieben unverändert",
        merged: "Mit anderer Zeile zusammengezählt",
        failed: "Zeilen fehlgeschlagen",
        notReached: "Zeilen nicht erreicht",
        leftOut: "Von Hand ausgelassen",
        difference: "Punkte mehr oder weniger",
      },
    },
    timeline: {
      title: "Wer hat was getan?",
      actor: germanActor,
      by: (name) => `von ${germanActor(name)}`,
      actions: {
        CREATED: "Datei hochgeladen",
        PREVIEWED: "Ganze Datei geprüft",
        EXECUTED: "Import begonnen",
        PAUSED: "Import angehalten",
        RESUMED: "Import fortgesetzt",
        CANCELED: "Import abgebrochen",
        REVERTED: "Rückgängigmachen begonnen",
        CORRECTED: "Zeilen berichtigt",
        UNCORRECTED: "Berichtigungen zurückgenommen",
        SKIPPED: "Zeilen ausgelassen",
        UNSKIPPED: "Zeilen wieder aufgenommen",
        RETRIED: "Berichtigte Zeilen an einen neuen Import gegeben",
        DELETED: "Import gelöscht",
      },
      counted: (action, value) => {
        switch (action) {
          case "CORRECTED":
            return `${rows(value)} berichtigt`;
          case "UNCORRECTED":
            return `${count(value, { one: "Berichtigung", other: "Berichtigungen" })} zurückgenommen`;
          case "SKIPPED":
            return `${rows(value)} ausgelassen`;
          case "UNSKIPPED":
            return `${rows(value)} wieder aufgenommen`;
          case "RETRIED":
            return `${count(value, { one: "berichtigte Zeile", other: "berichtigte Zeilen" })} an einen neuen Import gegeben`;
          default:
            return undefined;
        }
      },
      madeFrom: (value, fileName) =>
        `Gemacht aus ${count(value, { one: "berichtigter Zeile", other: "berichtigten Zeilen" })} von ${fileName ?? "einem Import, der inzwischen gelöscht wurde"}`,
    },
    linked: {
      title: "Zusammengehörige Importe",
      follows: "Importiert fehlgeschlagene Zeilen noch einmal, aus",
      followedBy: "Zeilen, die hier fehlschlugen, stehen noch einmal in",
      more: (value) => `und ${count(value, { one: "älterem Import", other: "älteren Importen" })}.`,
    },
    deletion: {
      open: "Diesen Import löschen",
      title: (fileName) => `Den Import von ${fileName} löschen?`,
      text: "Die Datei verschwindet und mit ihr die Liste ihrer Zeilen. Das kann nicht zurückgenommen werden.",
      balancesStay: "Die Punktestände bleiben, wie sie jetzt sind, und der Verlauf jedes Kunden behält die Änderung.",
      noBalances: "Er hat keinen Punktestand geändert.",
      keep: "Behalten",
      submit: "Import löschen",
      pending: "Wird gelöscht…",
      changed:
        "Dieser Import hat sich geändert, seit diese Seite angezeigt wurde. Laden Sie die Seite neu, und sehen Sie ihn sich noch einmal an.",
    },
  };
}
