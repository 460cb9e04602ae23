import type { RowErrorCode } from "@/prisma/client/enums";
import type { Texts } from "./english";
import type { Formats } from "./formats";
import { germanActor } from "./german-actor";
import { germanColumnReason } from "./german-columns";
import { germanDecisions, germanReason } from "./german-decisions";
import { germanParseError } from "./german-file-problems";
import { germanLikelyDecimal, germanNumbers } from "./german-numbers";
import { germanOutage } from "./german-outage";
import { germanRetryReason, germanStopReason } from "./german-reasons";
import { germanRowError } from "./german-row-errors";

/** Every text of the pages in German. */
export function german({ number, count, form, bytes }: Formats): Texts {
  const rows = (value: number) => count(value, { one: "Zeile", other: "Zeilen" });
  const balances = (value: number) => count(value, { one: "Punktestand", other: "Punktestände" });
  const columns = (value: number) => count(value, { one: "Spalte", other: "Spalten" });
  const customers = (value: number) => count(value, { one: "Kunde", other: "Kunden" });
  const failed = (value: number) => form(value, { one: "schlug fehl", other: "schlugen fehl" });
  const failureNames: Record<RowErrorCode, string> = {
    ROW_MALFORMED: "mit zu vielen oder zu wenigen Zellen",
    EMAIL_MISSING: "ohne E-Mail-Adresse",
    EMAIL_INVALID: "mit etwas, das keine E-Mail-Adresse ist",
    POINTS_MISSING: "ohne Punkte",
    POINTS_INVALID: "mit Punkten, die keine ganze Zahl sind",
    POINTS_OUT_OF_RANGE: "mit zu vielen oder zu wenigen Punkten",
    POINTS_AMBIGUOUS: "mit Punkten, die auf zwei Arten gelesen werden können",
    DUPLICATE_EMAIL: "mit einer E-Mail-Adresse, die eine frühere Zeile hat",
    CUSTOMER_NOT_FOUND: "mit einer E-Mail-Adresse, die kein Kunde hat",
    BALANCE_TOO_HIGH: "mit einem Punktestand, der zu hoch würde",
    BALANCE_CHANGED: "mit einem Punktestand, der sich seit der Prüfung geändert hat",
    SKIPPED: "von Hand ausgelassen",
    NOT_PROCESSED: "nicht erreicht",
    ALREADY_IMPORTED: "schon importiert",
  };
  return {
    frame: {
      product: "Loyalty imports",
      description: "Bringt Punktestände aus einer Datei in das Treueprogramm eines Ladens.",
      skip: "Zum Inhalt springen",
      navigation: "Hauptmenü",
      overview: "Übersicht",
      imports: "Importe",
      customers: "Kunden",
      settings: "Einstellungen",
      loading: "Diese Seite wird geladen",
    },
    pageError: {
      title: "Diese Seite konnte nicht angezeigt werden",
      text: germanOutage.text,
      textWithNumber:
        "Nichts ging verloren: Ein laufender Import läuft weiter. Tritt der Fehler wieder auf, sehen Sie in der Ausgabe von loyalty-imports nach: Dort hat er die Nummer {number}.",
      again: germanOutage.again,
      lost: "Loyalty imports antwortet nicht; soweit diese Seite weiß, wurde nichts geändert. Prüfen Sie, ob es läuft, und versuchen Sie es noch einmal.",
      outdatedTitle: "Diese Seite ist veraltet",
      outdatedText: "Loyalty imports wurde inzwischen aktualisiert. Laden Sie die Seite neu; geändert wurde nichts.",
      reload: "Neu laden",
    },
    notFound: {
      pageTitle: "Nicht gefunden",
      title: "Unter dieser Adresse gibt es nichts",
      text: "Vielleicht wurde es gelöscht, oder die Adresse ist nicht vollständig.",
      imports: "Alle Importe ansehen",
      overview: "Zur Übersicht",
    },
    refusals: {
      title: "Diese Seite wird hier nicht angezeigt",
      otherMachine:
        "Diese Seiten antworten nur diesem Rechner. Öffnen Sie sie unter der Adresse, die beim Start angezeigt wurde.",
      otherWebsite: "Diese Anfrage kam von einer anderen Website und wurde abgelehnt.",
      signInMissing:
        "Es gibt noch keine Anmeldung, deshalb werden diese Seiten nur dort angezeigt, wo eine Person an einem Rechner arbeitet. Die API funktioniert hier, mit einem API-Schlüssel.",
      serverTitle: "Loyalty imports antwortet nicht",
      serverText:
        "Prüfen Sie, ob es läuft. Nichts ging verloren: Ein laufender Import geht dann weiter. Diese Seite versucht es alle paar Sekunden von selbst wieder.",
      databaseTitle: "Die Datenbank antwortet nicht",
      databaseText:
        "Nichts ging verloren: Ein laufender Import geht weiter, sobald sie antwortet. Diese Seite versucht es alle paar Sekunden von selbst wieder.",
    },
    overview: {
      pageTitle: "Übersicht",
      points: "Punkte im Programm",
      customers: "Kunden",
      accounts: "Punktekonten",
      recent: "Letzte Importe",
      importFile: "Datei importieren",
      seeAll: "Alle Importe ansehen",
      emptyTitle: "Übernehmen Sie die Punkte Ihrer Kunden",
      emptyText:
        "Laden Sie eine CSV- oder Excel-Datei mit der E-Mail-Adresse und den Punkten jedes Kunden hoch. Sie sehen, was darin steht, bevor sich etwas ändert. Keine Datei zur Hand? Es gibt Beispieldaten zum Ausprobieren.",
      upload: "Datei hochladen",
    },
    sample: { use: "Mit Beispieldaten ausprobieren", opening: "Beispieldaten werden geöffnet…" },
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
      doneWithFailures: (failures) => `Fertig, ${rows(failures)} fehlgeschlagen`,
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
    review: {
      title: (changing) =>
        changing > 0
          ? `${balances(changing)} ${form(changing, { one: "ändert", other: "ändern" })} sich`
          : "Kein Punktestand ändert sich",
      titleBlocked: (failing) =>
        `Nichts ändert sich, weil ${rows(failing)} ${form(failing, { one: "fehlschlägt", other: "fehlschlagen" })}`,
      lead: (fileName) => `${fileName}. Noch hat sich nichts geändert.`,
      checked: "Geprüft",
      outcome: {
        title: "Was mit den Zeilen geschieht",
        changing: (value) => `${number(value)} ${form(value, { one: "ändert", other: "ändern" })} etwas`,
        wouldChange: (value) =>
          `${number(value)} ${form(value, { one: "würde", other: "würden" })} etwas ändern, wenn keine Zeile fehlschlüge`,
        unchanged: (value) => `${number(value)} ${form(value, { one: "ändert", other: "ändern" })} nichts`,
        merged: (value) =>
          `${number(value)} ${form(value, { one: "zählt", other: "zählen" })} mit einer anderen Zeile des Kunden`,
        leftOut: (value) => `${number(value)} von Hand ausgelassen`,
        failing: (value) => `${number(value)} ${form(value, { one: "schlägt", other: "schlagen" })} fehl`,
      },
      points: {
        title: "Punkte im Programm",
        titleIfNoneFailed: "Punkte im Programm, wenn keine Zeile fehlschlüge",
        rising: "Kunden gewinnen Punkte",
        falling: "Kunden verlieren Punkte",
        toZero: "Davon fallen auf 0",
        newAccounts: "Bekommen ein Konto",
      },
      histogram: {
        title: "Wie stark sich Punktestände ändern",
        change: "Punkte",
        customers: "Kunden",
        from: (points) => `${points} oder mehr`,
        to: (points) => `${points} oder darunter`,
        between: (low, high) => `${low} bis ${high}`,
      },
      stale: {
        title: "Seit dieser Prüfung hat sich etwas geändert",
        balances: (value) => `${balances(value)} ${form(value, { one: "ist", other: "sind" })} jetzt anders.`,
        customers: (value) =>
          `${customers(value)}, deren Zeilen fehlschlagen würden, ${form(value, { one: "kam", other: "kamen" })} hinzu.`,
        corrections: (value) =>
          `Sie haben ${rows(value)} berichtigt. Prüfen Sie noch einmal, um zu sehen, was daraus wird.`,
        again: "Noch einmal prüfen",
        pending: "Wird geprüft…",
        replaced:
          "Diese Datei wurde inzwischen neu geprüft. Sie sehen jetzt die neueste Prüfung: Sehen Sie sie an, und entscheiden Sie dann.",
        unusable: "Die Datei kann nicht mehr gelesen werden. Laden Sie sie noch einmal hoch.",
      },
      warnings: {
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
        usual: (percent) => `Das ist mehr als die ${percent}, die als üblich eingestellt sind.`,
      },
      failures: {
        title: "Warum Zeilen fehlschlagen",
        rows,
        names: failureNames,
        suggestions: (value) =>
          `${count(value, { one: "vorgeschlagene E-Mail-Adresse", other: "vorgeschlagene E-Mail-Adressen" })} übernehmen`,
        suggestionsText:
          "Einige E-Mail-Adressen sind beinahe die von Kunden. Der Vorschlag steht bei jeder Zeile; was Sie übernehmen, wird noch einmal geprüft.",
        accepting: "Wird geprüft…",
        refused:
          "Die Zeilen haben sich inzwischen geändert. Laden Sie die Seite neu, und sehen Sie sie noch einmal an.",
        tooMany:
          "Das sind zu viele Zeilen, um sie hier zu berichtigen. Berichtigen Sie sie in Ihrer Datei, und laden Sie sie noch einmal hoch.",
      },
      rows: {
        scroll: {
          label: "Alle Zeilen zum Scrollen",
          shown: "Zeilen {first} bis {last} von {all}",
          lost: "Einige Zeilen konnten nicht geladen werden.",
          again: "Noch einmal versuchen",
          goTo: "Zu Zeile",
          go: "Springen",
        },
        title: "Zeile für Zeile",
        filters: "Welche Zeilen angezeigt werden",
        filter: {
          all: "Alle",
          changing: "Ändern etwas",
          unchanged: "Ändern nichts",
          failing: "Schlagen fehl",
          leftOut: "Ausgelassen",
          biggest: "Größte Änderungen",
          corrected: "Berichtigt",
        },
        searchLabel: "Teil einer E-Mail-Adresse",
        search: "Suchen",
        onlyReason: (name) => `Nur diese Zeilen: ${name}.`,
        allReasons: "Alle fehlschlagenden anzeigen",
        row: "Zeile",
        customer: "Kunde",
        nowThen: "Jetzt → dann",
        change: "Änderung",
        stays: "bleibt, wie er ist",
        countedWith: (rowNumber) => `zählt zusammen mit Zeile ${number(rowNumber)}`,
        replacedBy: (rowNumber) => `stattdessen zählt Zeile ${number(rowNumber)}`,
        noEmail: "keine E-Mail-Adresse",
        corrected: "berichtigt",
        correctedSkip: "wird ausgelassen",
        pages: "Seiten der Zeilen",
        first: "Erste Zeilen",
        next: "Nächste Zeilen",
        nothingTitle: "Keine passende Zeile",
        nothingText: "Zeigen Sie alle Zeilen an, oder suchen Sie nach einem kürzeren Teil einer E-Mail-Adresse.",
        showAll: "Alle Zeilen anzeigen",
      },
      change: {
        submit: (changing) => `${balances(changing)} ändern`,
        accounts: (value) => `${count(value, { one: "Treuekonto", other: "Treuekonten" })} eröffnen`,
        nothing: "Ohne Änderungen abschließen",
        pending: "Wird begonnen…",
        back: "Zurück zu den Spalten",
        canUndo: "Sie können es danach rückgängig machen.",
        nothingText:
          "Alle Punktestände sind schon, wie es in der Datei steht. Sie können abschließen, damit das festgehalten ist.",
        allFailText:
          "Kein Punktestand würde sich ändern. Sie können abschließen, damit das festgehalten ist, und die fehlgeschlagenen Zeilen herunterladen.",
        blockedText:
          "Sie haben gewählt, gar nichts zu ändern, wenn eine Zeile fehlschlägt. Berichtigen Sie diese Zeilen oder lassen Sie sie aus, und prüfen Sie noch einmal, oder wählen Sie auf der Seite der Spalten anders.",
        importOthers: "Die anderen Zeilen trotzdem importieren",
        checkFirst: "Sie haben Zeilen berichtigt. Prüfen Sie noch einmal, bevor Sie weitergehen.",
        refusedTitle: "Nichts wurde geändert",
        warnings:
          "Etwas haben Sie noch nicht bestätigt. Sehen Sie sich die Punkte unter „Bevor Sie entscheiden“ an, und haken Sie jeden ab.",
        repeat:
          "Die Punkte dieser Datei wurden schon hinzugezählt. Bestätigen Sie unter „Bevor Sie entscheiden“, dass sie noch einmal hinzugezählt werden.",
        other: "So konnte der Import nicht beginnen. Prüfen Sie die Datei noch einmal.",
      },
    },
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
      },
    },
    endings: { look: "Ansehen", close: "Diese Meldung schließen" },
    waiting: {
      title: "Es geht gerade nicht weiter",
      silentSince: "Keine Antwort seit {time}",
      silentText:
        "Sie sehen, was zuletzt bekannt war. Lassen Sie diese Seite offen: Sie geht von selbst weiter, sobald loyalty-imports wieder antwortet, und der Import mit ihr.",
    },
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
        unchanged: "Blieben, wie sie waren",
        merged: "Mit anderer Zeile zusammengezählt",
        failed: "Zeilen fehlgeschlagen",
        notReached: "Zeilen nicht erreicht",
        leftOut: "Von Hand ausgelassen",
        difference: "Punkte mehr oder weniger",
      },
    },
    undo: {
      open: "Import rückgängig machen…",
      pageTitle: "Rückgängig machen",
      title: (fileName) => `Den Import von ${fileName} rückgängig machen?`,
      lead: "Noch hat sich nichts geändert. Das würde mit den Punkteständen geschehen, wie sie jetzt sind.",
      figures: {
        changes: "Änderungen zurückgenommen",
        takenBack: "Punkte weggenommen",
        givenBack: "Punkte zurückgegeben",
        short: "Kunden, denen Punkte fehlen",
      },
      happensTitle: "Was geschehen wird",
      happens: [
        "Jeder Kunde verliert die Punkte, die dieser Import ihm gegeben hat, und bekommt die zurück, die er ihm genommen hat.",
        "Was seither mit einem Punktestand geschah, bleibt: Verkäufe, Prämien und andere Importe.",
        "Kein Punktestand fällt unter 0.",
        "Nichts wird gelöscht. Der Verlauf jedes Kunden behält den Import und zeigt, was zurückgenommen wurde.",
        "Das Rückgängigmachen kann nicht rückgängig gemacht werden. Um die Änderung wieder zu haben, importieren Sie die Datei noch einmal.",
      ],
      shortfall: {
        heading: "Kunden, denen Punkte fehlen",
        title: (value, points) =>
          `${customers(value)} ${form(value, { one: "hat", other: "haben" })} nicht mehr alle Punkte: ${number(points)} ${form(points, { one: "kann", other: "können" })} nicht zurückgenommen werden`,
        text: "Ihr Punktestand fällt auf 0 und nicht weiter. Ein Bericht, der danach heruntergeladen werden kann, nennt jeden von ihnen.",
        customer: "Kunde",
        change: "Import änderte",
        balance: "Stand jetzt",
        missing: "Fehlt",
        more: (value) =>
          `und ${count(value, { one: "weiterer Kunde, dem", other: "weitere Kunden, denen" })} weniger Punkte fehlen.`,
      },
      later: {
        title: (value) =>
          `${count(value, { one: "späterer Import hat", other: "spätere Importe haben" })} Punktestände derselben Kunden geändert`,
        customers,
        undone: "rückgängig gemacht",
        more: (value) => `und ${number(value)} weitere.`,
        text: "Sie bleiben: Nur die Punkte dieses Imports werden zurückgenommen. Ein Punktestand, den ein späterer Import gesetzt hat, entspricht danach nicht mehr dessen Datei.",
      },
      keep: "Import behalten",
      submit: (value) => `${count(value, { one: "Änderung", other: "Änderungen" })} zurücknehmen`,
      pending: "Beginnt…",
      progress: {
        done: (done, total) => `${done} von ${count(total, { one: "Änderung", other: "Änderungen" })} zurückgenommen`,
        label: "Zurückgenommene Änderungen",
        closing: "Sie können diese Seite schließen. Das Rückgängigmachen läuft weiter.",
      },
      failedTitle: "Das Rückgängigmachen wurde vorzeitig beendet",
      again: "Noch einmal versuchen…",
      doneTitle: (value) => `${count(value, { one: "Änderung wurde", other: "Änderungen wurden" })} zurückgenommen`,
      doneText: (difference) => `Punkte im Programm: ${difference}.`,
      doneShort: (value, points) =>
        `${customers(value)} ${form(value, { one: "hatte", other: "hatten" })} nicht mehr alle Punkte: ${number(points)} ${form(Number(points), { one: "konnte", other: "konnten" })} nicht zurückgenommen werden. Der Bericht nennt ${form(value, { one: "ihn", other: "sie" })}.`,
      report: "Bericht über das Rückgängigmachen herunterladen",
    },
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
      names: failureNames,
      all: "Die Zeilen aller Gründe anzeigen",
      row: "Zeile",
      email: "E-Mail",
      points: "Punkte",
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
        RETRIED: "Berichtigte Zeilen noch einmal importiert",
        DELETED: "Import gelöscht",
      },
    },
    linked: {
      title: "Zusammengehörige Importe",
      follows: "Importiert fehlgeschlagene Zeilen noch einmal, aus",
      followedBy: "Fehlgeschlagene Zeilen von hier wurden noch einmal importiert, mit",
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
    settings: {
      pageTitle: "Einstellungen",
      lead: "Wie diese Seiten aussehen, wann gewarnt wird, wie Programme Zugang bekommen, und was diese Installation ist.",
      look: {
        title: "Sprache und Farben",
        language: "Sprache",
        browserLanguage: "Wie im Browser eingestellt",
        theme: "Farben",
        themes: { system: "Wie auf dem Gerät eingestellt", light: "Hell", dark: "Dunkel" },
        save: "Speichern",
        saving: "Wird gespeichert…",
      },
      thresholds: {
        title: "Wann beim Prüfen gewarnt wird",
        lead: "Bevor ein Import beginnt, wird gesagt, was falsch aussieht. Was über diesen Schwellen liegt, müssen Sie bestätigen. Bei einem leeren Feld wird nie gefragt.",
        names: {
          unmatchedPercent: "Zeilen ohne Kunden",
          fallingPercent: "Kunden, die Punkte verlieren",
          toZeroPercent: "Kunden, die alle Punkte verlieren",
          growthPercent: "Wachstum aller Punktestände zusammen",
          outlierFactor: "Auffällig große Änderung",
        },
        hints: {
          unmatchedPercent: "Prozent der Zeilen der Datei.",
          fallingPercent: "Prozent der Kunden in der Datei.",
          toZeroPercent: "Prozent der Kunden in der Datei.",
          growthPercent: "Prozent aller Punkte im Programm vor dem Import.",
          outlierFactor: "Das Wievielfache der Änderung, die in der Datei üblich ist.",
        },
        off: "aus",
        save: "Schwellen speichern",
        saving: "Wird gespeichert…",
        saved: "Gespeichert. Sie gelten ab der nächsten Prüfung einer Datei.",
        range: (lowest, highest) =>
          `Geben Sie eine Zahl von ${lowest} bis ${highest} an, oder lassen Sie das Feld leer.`,
      },
      installation: "Diese Installation",
      installationLead:
        "Was sie annimmt, und womit sie läuft. Wie groß eine Datei sein darf und wie viele Zeilen sie haben darf, legen Sie mit MAX_FILE_BYTES und MAX_ROWS in der Datei .env fest.",
      site: "Laden",
      largestFile: "Größte Datei",
      mostRows: "Höchstzahl der Zeilen einer Datei",
      mostColumns: "Höchstzahl der Spalten einer Datei",
      database: "Datenbank",
      ownDatabase: "PostgreSQL, das die App selbst startet",
      yourDatabase: "Ihr PostgreSQL",
      engine: "Importe führt aus",
      ownEngine: "die App selbst",
      keys: {
        title: "API-Schlüssel",
        lead: "Ein Programm, das Punkte überträgt oder abfragt, braucht einen Schlüssel dieses Ladens.",
        none: "Es gibt noch keinen Schlüssel. Erstellen Sie einen, um die API zu benutzen.",
        made: "Erstellt",
        ofKey: "Schlüssel",
        noName: "ohne Namen",
        lastUsed: "Zuletzt benutzt",
        neverUsed: "nie",
        name: "Für welches Programm ist er? (optional)",
        badName: "Verwenden Sie einfachen Text mit höchstens 100 Zeichen.",
        make: "Schlüssel erstellen",
        making: "Wird erstellt…",
        shownOnce:
          "Das ist der neue Schlüssel. Er wird nur einmal angezeigt: Kopieren Sie ihn jetzt, und verwahren Sie ihn dort, wo das Programm ihn findet.",
        key: "Neuer Schlüssel",
        copy: "Schlüssel kopieren",
        copyExample: "Befehle kopieren",
        copied: "Kopiert.",
        revoke: "Sperren",
        revokeNamed: (name) => `Den Schlüssel ${name} sperren`,
        revokeTitle: (name) => `Den Schlüssel ${name} sperren?`,
        revokeTexts: [
          "Jedes Programm, das ihn benutzt, wird von da an abgewiesen. Laufende Importe laufen weiter.",
          "Das kann nicht zurückgenommen werden, aber Sie können einen neuen Schlüssel erstellen.",
        ],
        keep: "Behalten",
        revokeSubmit: "Schlüssel sperren",
        revoking: "Wird gesperrt…",
        example: "So fragen Sie in einem Terminal die Importe dieses Ladens ab:",
        exampleLabel: "Befehle",
        exampleKey: "hier einen Schlüssel einsetzen",
      },
    },
    rowError: germanRowError,
    retryReason: germanRetryReason,
    stopReason: (reason, work, done, total) => {
      const undone = `${number(done)} von ${rows(total)} sind zurückgenommen und bleiben es. Nehmen Sie den Import noch einmal zurück: Es geht dort weiter.`;
      const kept =
        done > 0
          ? `${number(done)} von ${rows(total)} sind importiert und bleiben es.`
          : "Kein Punktestand wurde geändert.";
      return `${germanStopReason(reason)} ${work === "undo" ? undone : kept}`;
    },
    parseFault: germanStopReason,
    parseError: germanParseError,
    decisions: germanDecisions,
    columnReason: germanReason,
    numbers: germanNumbers,
    likelyDecimal: germanLikelyDecimal,
  };
}
