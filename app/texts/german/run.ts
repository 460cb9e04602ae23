import type { Texts } from "../english";
import type { GermanWords } from "./words";

/** The run, and the messages of endings, in German. */
export function germanRun({ rows }: GermanWords): Pick<Texts, "run" | "endings" | "waiting"> {
  return {
    run: {
      done: (done, total) => `${done} von ${rows(total)} erledigt`,
      label: "Erledigte Zeilen",
      phases: {
        waiting: "Wartet, bis er an der Reihe ist. Importe dieses Ladens laufen nacheinander.",
        checking: "Erst werden die Zeilen geprüft",
        writing: "Punktestände werden geschrieben",
        finishing: "Wird abgeschlossen: Es wird noch geprüft, ob alles aufgeht",
        pausing: "Wird angehalten. Die Zeilen, die gerade geschrieben werden, werden noch fertig.",
        paused: "Angehalten. Was geschrieben ist, bleibt, und mehr ändert sich nicht, bis Sie den Import fortsetzen.",
        canceling: "Wird abgebrochen. Die Zeilen, die gerade geschrieben werden, werden noch fertig.",
        undoing: "Die Änderungen werden zurückgenommen",
      },
      tabs: {
        waiting: "Wartet",
        checking: "Wird geprüft",
        writing: "Wird geschrieben",
        finishing: "Wird abgeschlossen",
        pausing: "Wird angehalten",
        paused: "Angehalten",
        canceling: "Wird abgebrochen",
        undoing: "Wird rückgängig gemacht",
      },
      checked: (checked, total) => `${checked} von ${rows(total)} geprüft`,
      rate: "{rate} pro Sekunde",
      left: "noch etwa {time}",
      closing: "Sie können diese Seite schließen. Der Import läuft weiter.",
      pausedClosing: "Sie können diese Seite schließen. Der Import wartet auf Sie.",
      cancelingClosing: "Sie können diese Seite schließen. Der Import endet von selbst.",
      controls: {
        pause: "Anhalten",
        pausing: "Wird angehalten…",
        resume: "Fortsetzen",
        resuming: "Wird fortgesetzt…",
        cancel: "Abbrechen…",
        cancelTitle: "Diesen Import abbrechen?",
        cancelTexts: [
          "Was geschrieben ist, bleibt und kann danach rückgängig gemacht werden. Zeilen, die nicht erreicht wurden, ändern nichts; das Ergebnis führt sie auf.",
          "Ein abgebrochener Import kann nicht fortgesetzt werden. Um ihn nur zu unterbrechen, halten Sie ihn an.",
        ],
        keep: "Weiterlaufen lassen",
        cancelSubmit: "Den Import abbrechen",
        canceling: "Wird abgebrochen…",
        ended: {
          title: "Der Import ist inzwischen beendet",
          text: "Es gibt nichts mehr abzubrechen. Das Ergebnis zeigt, was er geändert hat; das kann rückgängig gemacht werden.",
          link: "Ergebnis ansehen",
        },
      },
    },
    endings: { look: "Ansehen", close: "Diese Meldung schließen" },
    waiting: {
      title: "Es geht gerade nicht weiter",
      silentSince: "Keine Antwort seit {time}",
      silentText:
        "Sie sehen, was zuletzt bekannt war. Lassen Sie diese Seite offen: Sie geht von selbst weiter, sobald loyalty-imports wieder antwortet, und der Import mit ihr.",
    },
  };
}
