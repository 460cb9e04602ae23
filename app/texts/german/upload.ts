import type { Texts } from "../english";
import type { GermanWords } from "./words";

/** The upload, and a file that is read or cannot be read, in German. */
export function germanUpload({ bytes }: GermanWords): Pick<Texts, "upload" | "reading" | "unreadable"> {
  return {
    upload: {
      pageTitle: "Datei hochladen",
      lead: "Noch ändert sich nichts. Sie sehen sich die Datei erst an und entscheiden dann.",
      needsTitle: "Was darin stehen muss",
      needs: [
        "Eine erste Zeile mit den Namen der Spalten.",
        "Eine Spalte mit der E-Mail-Adresse des Kunden.",
        "Eine Spalte mit den Punkten, die er haben soll, als ganze Zahlen.",
      ],
      needsMore:
        "Andere Spalten dürfen bleiben; sie werden nicht benutzt. Kunden müssen hier sein, bevor ihre Punkte kommen: Eine E-Mail-Adresse, die niemand hat, wird aufgelistet und ändert nichts.",
      downloadSample: "Beispieldatei herunterladen",
      recent: {
        title: "Zuletzt hochgeladene Dateien",
        text: "Was aus den zuletzt hochgeladenen Dateien wurde. Sie können eine Datei noch einmal importieren: Nichts ändert sich, bis Sie neu entscheiden.",
        again: "Noch einmal importieren",
        againNamed: (fileName) => `${fileName} noch einmal importieren`,
        pending: "Wird geöffnet…",
        gone: "Diese Datei ist nicht mehr hier. Laden Sie sie noch einmal hoch.",
      },
      paste: {
        open: "Oder Zellen aus einer Tabelle einfügen",
        label: "Kopieren Sie die Zellen, mit den Namen der Spalten in der ersten Zeile, und fügen Sie sie hier ein.",
        noTable: "Das ist keine Tabelle. Fügen Sie mindestens zwei Zeilen ein, oder zwei Zellen nebeneinander.",
        submit: "Diese Zellen verwenden",
      },
      form: {
        drop: "Legen Sie Ihre Datei hier ab",
        release: "Lassen Sie die Datei los, um sie hochzuladen",
        or: "oder",
        choose: "Datei auswählen",
        kinds: (maxFileBytes) => `CSV oder Excel (.xlsx), bis zu ${bytes(maxFileBytes)}`,
        refusedTitle: "Diese Datei wurde nicht angenommen",
        noFile: "Keine Datei zur Hand?",
      },
      sending: {
        sending: "Die Datei wird hochgeladen…",
        opening: "Hochgeladen. Sie wird geöffnet…",
        progress: "Hochgeladen",
        amount: "{sent} von {total}",
        cancel: "Hochladen abbrechen",
      },
      refusals: {
        several: "Das sind mehrere Dateien. Importieren Sie eine nach der anderen.",
        tooLarge: (maxFileBytes) =>
          `{file} ist größer als ${bytes(maxFileBytes)}, das Höchste, was diese Installation annimmt. Teilen Sie die Datei, und importieren Sie die Teile.`,
        connectionLost:
          "Die Verbindung ging verloren, während die Datei hochgeladen wurde. Prüfen Sie, ob loyalty-imports läuft, und wählen Sie die Datei noch einmal aus.",
        refused: "Die Datei wurde abgelehnt (Fehler {status}). Wählen Sie sie noch einmal aus.",
        linkUsed: "Unter dieser Adresse wurde schon eine Datei hochgeladen. Wählen Sie die Datei noch einmal aus.",
        notTaken:
          "Die Datei konnte nicht angenommen werden. Geben Sie ihr einen kürzeren Namen, oder wählen Sie sie noch einmal aus.",
        sampleLost: "Die Beispieldaten konnten nicht geladen werden. Versuchen Sie es noch einmal.",
      },
    },
    reading: {
      lead: "Die Datei wird gelesen. Noch ändert sich nichts.",
      title: "Die Datei wird gelesen…",
      label: "Die Datei wird gelesen",
      text: "Ihre Zeilen werden gezählt, E-Mail-Adressen und Punkte gesucht.",
    },
    unreadable: {
      lead: "Diese Datei konnte nicht gelesen werden. Kein Punktestand wurde geändert.",
      title: "Was nicht stimmt",
      another: "Eine andere Datei hochladen",
      recognise: "Neu erkennen lassen",
      pending: "Wird gelesen…",
    },
  };
}
