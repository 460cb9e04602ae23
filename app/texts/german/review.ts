import type { Texts } from "../english";
import { germanFailureNames } from "./failure-names";
import { germanReviewWarnings } from "./review-warnings";
import type { GermanWords } from "./words";

/** The review, in German. */
export function germanReview(words: GermanWords): Pick<Texts, "review"> {
  const { number, count, form, rows, balances, customers } = words;
  return {
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
        unchanged: (value) => `${number(value)} ${form(value, { one: "bleibt", other: "bleiben" })} unverändert`,
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
          `Sie haben ${rows(value)} berichtigt oder ausgelassen. Prüfen Sie noch einmal, um zu sehen, was daraus wird.`,
        again: "Noch einmal prüfen",
        pending: "Wird geprüft…",
        replaced:
          "Diese Datei wurde inzwischen neu geprüft. Sie sehen jetzt die neueste Prüfung: Sehen Sie sie an, und entscheiden Sie dann.",
        unusable: "Die Datei kann nicht mehr gelesen werden. Laden Sie sie noch einmal hoch.",
      },
      warnings: germanReviewWarnings(words),
      failures: {
        title: "Warum Zeilen fehlschlagen",
        rows,
        names: germanFailureNames,
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
          goAmongAll: "Unter allen Zeilen zeigen",
          going: "Wird geholt…",
        },
        title: "Zeile für Zeile",
        filters: "Welche Zeilen angezeigt werden",
        filter: {
          all: "Alle",
          changing: "Ändern etwas",
          unchanged: "Bleiben unverändert",
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
        stays: "bleibt unverändert",
        countedWith: (rowNumber) => `zählt zusammen mit Zeile ${number(rowNumber)}`,
        replacedBy: (rowNumber) => `stattdessen zählt Zeile ${number(rowNumber)}`,
        noEmail: "keine E-Mail-Adresse",
        corrected: (values) => `berichtigt: ${values}`,
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
        checkFirst: "Sie haben Zeilen berichtigt oder ausgelassen. Prüfen Sie noch einmal, bevor Sie weitergehen.",
        refusedTitle: "Nichts wurde geändert",
        warnings:
          "Etwas haben Sie noch nicht bestätigt. Sehen Sie sich die Punkte unter „Bevor Sie entscheiden“ an, und haken Sie jeden ab.",
        repeat:
          "Die Punkte dieser Datei wurden schon hinzugezählt. Bestätigen Sie unter „Bevor Sie entscheiden“, dass sie noch einmal hinzugezählt werden.",
        other: "So konnte der Import nicht beginnen. Prüfen Sie die Datei noch einmal.",
      },
    },
  };
}
