import { readDetail } from "@/lib/rows/describe-row-error";
import { ambiguousReadings, isBelowRange, judgePointsText, type PointsProblem } from "@/lib/rows/judge-points-text";
import { visibleText } from "@/lib/rows/visible-text";
import type { RowErrorCode } from "@/prisma/client/enums";

const pointsProblems: Record<PointsProblem, string> = {
  DECIMALS: "hat Nachkommastellen. Punkte sind ganze Zahlen: Lassen Sie sie weg.",
  UNLIKE_OTHERS: "ist anders geschrieben als die übrigen Zahlen dieser Spalte. Schreiben Sie nur Ziffern.",
  NO_VALUE: "steht für keinen Wert. Schreiben Sie eine ganze Zahl; 0 ist erlaubt.",
  SPREADSHEET_ERROR: "zeigt eine Tabelle, wenn sie keinen Wert hat. Schreiben Sie die Zahl selbst.",
  FORMULA: "ist eine Formel. Schreiben Sie ihr Ergebnis.",
  INFINITE: "kann kein Punktestand sein. Schreiben Sie eine ganze Zahl bis 999.999.999.",
  SCIENTIFIC: "ist in Exponentenschreibweise. Schreiben Sie alle Ziffern der Zahl.",
  OTHER_DIGITS: "hat andere Ziffern als 0 bis 9. Schreiben Sie die Zahl mit diesen.",
  MONEY: "ist ein Geldbetrag. Schreiben Sie die Punkte, nur mit Ziffern.",
  PERCENTAGE: "ist ein Prozentwert. Schreiben Sie die Punkte, nur mit Ziffern.",
  DATE: "sieht wie ein Datum aus. Schreiben Sie die Punkte, nur mit Ziffern.",
  NO_NUMBER: "ist keine ganze Zahl. Schreiben Sie nur Ziffern, ohne Nachkommastellen.",
};

/** What is wrong with a row, and what to do. @param group how digits are written as a number */
export function germanRowError(
  code: RowErrorCode,
  detail: string | null,
  suggestion: string | null,
  group: (digits: string) => string,
): string {
  const { isUncorrected, text } = readDetail(detail);
  const sentence = isUncorrected ? uncorrected(code, text) : undefined;
  return sentence ? `Diese Zeile wurde nicht berichtigt. ${sentence}` : rowError(code, text, suggestion, group);
}

function rowError(
  code: RowErrorCode,
  text: string,
  suggestion: string | null,
  group: (digits: string) => string,
): string {
  switch (code) {
    case "ROW_MALFORMED": {
      const [found = "", expected = ""] = text.split("/");
      return `Diese Zeile hat ${found} Zellen, die Kopfzeile hat ${expected}. Suchen Sie nach einem fehlenden oder überzähligen Trennzeichen.`;
    }
    case "EMAIL_MISSING":
      return "Die E-Mail-Adresse fehlt. Tragen Sie sie ein.";
    case "EMAIL_INVALID":
      return `${quote(text)} ist keine E-Mail-Adresse. Berichtigen Sie sie.`;
    case "POINTS_MISSING":
      return "Die Punkte fehlen. Tragen Sie eine ganze Zahl ein; 0 ist erlaubt.";
    case "POINTS_INVALID":
      return `${quote(text)} ${pointsProblems[judgePointsText(visibleText(text))]}`;
    case "POINTS_OUT_OF_RANGE":
      return isBelowRange(visibleText(text))
        ? `${quote(text)} ist kleiner als 0. Weniger als 0 Punkte kann niemand haben.`
        : `${quote(text)} ist zu groß. Mehr als 999.999.999 Punkte kann niemand haben.`;
    case "POINTS_AMBIGUOUS":
      return ambiguous(text);
    case "DUPLICATE_EMAIL":
      return `Diese E-Mail-Adresse steht schon in Zeile ${group(text)}, die zählt. Entfernen Sie eine der beiden.`;
    case "BALANCE_TOO_HIGH":
      return `Der Punktestand würde ${group(text)}. Mehr als 999.999.999 Punkte kann niemand haben.`;
    case "BALANCE_CHANGED": {
      const [expected = "", found = ""] = text.split("/");
      return `Der Punktestand war bei der Prüfung ${group(expected)} und ist jetzt ${group(found)}. Sehen Sie ihn sich noch einmal an, bevor Sie ihn ändern.`;
    }
    case "SKIPPED":
      return "Diese Zeile wurde von Hand ausgelassen.";
    case "NOT_PROCESSED":
      return "Der Import wurde beendet, bevor er diese Zeile erreichte. Sie hat nichts geändert.";
    case "ALREADY_IMPORTED":
      return `Diese Zeile wurde schon importiert, durch ${text ? quote(text) : "einen Import, der inzwischen gelöscht wurde"}. Entfernen Sie sie; soll sie noch einmal zählen, leeren Sie ihre Zelle unter „Row“.`;
    case "ROW_UNKNOWN":
      return `${quote(text)} unter „Row“ ist keine Zeile des Imports, zu dem diese Datei gehört. Schreiben Sie die Zahl hin, die dort stand; soll die Zeile zählen, wie sie ist, leeren Sie die Zelle.`;
    case "CUSTOMER_NOT_FOUND":
      return `Kein Kunde hat die E-Mail-Adresse ${quote(text)}. ${suggestion ? `Meinten Sie ${quote(suggestion)}? ` : ""}Berichtigen Sie sie, oder legen Sie den Kunden an und importieren Sie diese Zeile noch einmal.`;
  }
}

function uncorrected(code: RowErrorCode, text: string): string | undefined {
  if (code === "POINTS_AMBIGUOUS") return ambiguous(text);
  if (code === "ROW_UNKNOWN") {
    return "Sie sagt nicht, welche Zeile der ersten Datei sie ist. Soll sie zählen, wie sie ist, leeren Sie ihre Zelle unter „Row“.";
  }
  if (code === "ROW_MALFORMED") {
    return "Ihre Zahl von Zellen passte nicht zur Kopfzeile. Setzen Sie jeden Wert in seine Spalte; stehen alle richtig, leeren Sie in dieser Zeile die Zelle unter „Row“.";
  }
  if (code !== "DUPLICATE_EMAIL") return undefined;
  return "Ihre E-Mail-Adresse ist die einer früheren Zeile, die zählt. Berichtigen Sie die Adresse oder entfernen Sie die Zeile; soll sie zählen, leeren Sie ihre Zelle unter „Row“.";
}

function ambiguous(text: string): string {
  const readings = ambiguousReadings(visibleText(text));
  if (!readings) {
    return `${quote(text)} hat Trennzeichen, die Tausender oder Nachkommastellen trennen können. Schreiben Sie die Zahl ohne sie.`;
  }
  const { grouped, fraction } = readings;
  return `${quote(text)} könnte ${grouped} oder ${fraction.replace(".", ",")} bedeuten, und die übrigen Zeilen sagen nicht, was gilt. Schreiben Sie die Zahl ohne Trennzeichen.`;
}

/** Whole numbers of any size, with separators. */
export function digits(text: string): string {
  return text.replace(/\B(?=(\d{3})+$)/g, ".");
}

function quote(text: string): string {
  return `„${text.trim()}“`;
}
