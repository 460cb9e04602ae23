import type { Texts } from "../english";
import type { GermanWords } from "./words";

/** The page of the columns, in German. */
export function germanColumns({ number, form, rows, columns }: GermanWords): Pick<Texts, "columns"> {
  return {
    columns: {
      lead: (rowCount, columnCount, separator) =>
        `${rows(rowCount)}, ${columns(columnCount)}${separator ? `, getrennt durch ${separator}` : ""}.`,
      nothingYet: "Noch ändert sich nichts.",
      asUsed: "Diese Spalten wurden benutzt; sie können nicht mehr geändert werden.",
      separators: { ",": "Kommas", ";": "Semikolons", "\t": "Tabulatoren", "|": "senkrechte Striche" },
      columnNumber: (place) => `Spalte ${number(place)}`,
      bothFound: "Die beiden Spalten wurden erkannt. Prüfen Sie, ob es die richtigen sind.",
      found: {
        email: {
          SURE: "Die Spalte der E-Mail-Adresse wurde erkannt.",
          LIKELY: "Die Spalte der E-Mail-Adresse ist nur vermutet: Prüfen Sie sie.",
          NONE: "Die Spalte der E-Mail-Adresse wurde nicht erkannt: Wählen Sie sie.",
        },
        points: {
          SURE: "Die Spalte der Punkte wurde erkannt.",
          LIKELY: "Die Spalte der Punkte ist nur vermutet: Prüfen Sie sie.",
          NONE: "Die Spalte der Punkte wurde nicht erkannt: Wählen Sie sie.",
        },
      },
      decimals: {
        title: (cell, rowNumber) =>
          `Was bedeutet „${cell}“${rowNumber === undefined ? "" : ` in Zeile ${number(rowNumber)}`}?`,
        separates: {
          ".": { thousands: "Der Punkt trennt Tausender", decimals: "Der Punkt trennt Nachkommastellen" },
          ",": { thousands: "Das Komma trennt Tausender", decimals: "Das Komma trennt Nachkommastellen" },
        },
        reading: (cell, value, isWhole) =>
          `„${cell}“ ist ${value}.${isWhole ? "" : " Das ist keine ganze Zahl: Solche Zeilen schlagen fehl."}`,
        open: {
          name: "Das weiß ich nicht",
          example: "Zeilen mit solchen Zahlen werden aufgelistet und ändern nichts.",
        },
      },
      form: {
        correctedTitle: "Das ist eine Datei fehlgeschlagener Zeilen, die von hier kam",
        correctedText:
          "Die Spalten, die hier hinzugefügt wurden, sagen, was nicht stimmte, und werden nicht benutzt. Nur die Zeilen, die Sie berichtigt haben, zählen.",
        email: "E-Mail",
        points: "Punkte",
        choose: "Spalte auswählen",
        questions: {
          mode: {
            title: "Die Punkte in der Datei",
            choices: {
              SET: {
                name: "sind der neue Punktestand",
                example: `Hat ${number(400)}, in der Datei steht ${number(1000)}: hat danach ${number(1000)}.`,
              },
              ADD: {
                name: "werden zum Punktestand hinzugezählt",
                example: `Hat ${number(400)}, in der Datei steht ${number(1000)}: hat danach ${number(1400)}.`,
              },
            },
          },
          duplicates: {
            title: "Steht eine E-Mail-Adresse zweimal darin, zählt",
            choices: {
              FAIL_LATER_ROWS: {
                name: "die erste Zeile",
                example: `${number(100)} in Zeile 3 und ${number(50)} in Zeile 9: ${number(100)} zählen, und Zeile 9 wird als fehlgeschlagen aufgelistet.`,
              },
              LAST_ROW_WINS: {
                name: "die letzte Zeile",
                example: `${number(100)} in Zeile 3 und ${number(50)} in Zeile 9: ${number(50)} zählen.`,
              },
              SUM: {
                name: "die Summe",
                example: `${number(100)} in Zeile 3 und ${number(50)} in Zeile 9: ${number(150)} zählen.`,
              },
            },
          },
          onRowError: {
            title: "Wenn eine Zeile fehlschlägt",
            choices: {
              CONTINUE: {
                name: "die anderen importieren",
                example: "Zeilen, die fehlschlagen, werden aufgelistet und ändern nichts.",
              },
              FAIL_ALL: {
                name: "gar nichts ändern",
                example: "Schlägt eine Zeile fehl, bleiben alle Punktestände, wie sie sind.",
              },
            },
          },
        },
        short: "Noch ändert sich nichts. Sie sehen erst jede Änderung.",
        submit: "Die ganze Datei prüfen",
        pending: (rowCount) => `${rows(rowCount)} ${form(rowCount, { one: "wird", other: "werden" })} geprüft…`,
      },
      preview: {
        label: "Die ersten Zeilen der Datei",
        row: "Zeile",
        notUsed: "nicht benutzt",
        addedHere: "hier hinzugefügt",
        email: "E-Mail",
        points: "Punkte",
        caption: (shown, rowCount) =>
          rowCount > shown
            ? `Die ersten ${number(shown)} von ${number(rowCount)} Zeilen.`
            : "Das sind alle Zeilen der Datei.",
      },
      refusals: {
        email: "Wählen Sie die Spalte mit der E-Mail-Adresse.",
        points: "Wählen Sie die Spalte mit den Punkten.",
        sameColumn: "Diese Spalte wird schon für die E-Mail-Adresse benutzt. Wählen Sie für die Punkte eine andere.",
        notInFile: "Diese Spalte gibt es in der Datei nicht. Wählen Sie eine andere.",
        unusable: "Die Datei kann nicht mehr gelesen werden. Laden Sie sie noch einmal hoch.",
        other: "So konnte die Datei nicht geprüft werden. Laden Sie die Seite neu, und wählen Sie noch einmal.",
      },
      howRead: {
        title: "Wie die Datei gelesen wurde",
        leftOut: "Zeilen, die ausgelassen wurden",
        again: "Anders lesen",
        encoding: "Kodierung",
        encodings: {
          "UTF-8": "UTF-8",
          "WINDOWS-1252": "Windows-1252 (westeuropäisch)",
          "UTF-16LE": "UTF-16, Little Endian",
          "UTF-16BE": "UTF-16, Big Endian",
          MACINTOSH: "Macintosh (Text alter Macs)",
          IBM850: "IBM850 (Text von DOS)",
        },
        delimiter: "Die Spalten sind getrennt durch",
        delimiters: { ",": "Kommas", ";": "Semikolons", "\t": "Tabulatoren", "|": "Senkrechte Striche" },
        sheet: "Blatt",
        header: "Namen der Spalten",
        noHeader: "Es gibt keine",
        headerRow: (row) => `Zeile ${number(row)}`,
        recognised: "Automatisch erkennen",
        submit: "Datei noch einmal lesen",
        pending: "Wird gelesen…",
      },
    },
  };
}
