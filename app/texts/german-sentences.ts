import type { LikelyDecimal } from "@/lib/columns/likely-decimal";
import type { FileProblem, FileProblemCode } from "@/lib/files/unreadable-file";
import { listOf } from "@/lib/import-files/describe-parse-error";
import type { ColumnSaid, ParseDetails } from "@/lib/import-files/parse-details";
import { readDetail } from "@/lib/rows/describe-row-error";
import { ambiguousReadings, isBelowRange, judgePointsText, type PointsProblem } from "@/lib/rows/judge-points-text";
import type { NumberFormat } from "@/lib/rows/number-format";
import type { DecidedFormat, TellingCell } from "@/lib/rows/number-format-finder";
import { unsettledCells } from "@/lib/rows/unsettled-cells";
import { visibleText } from "@/lib/rows/visible-text";
import { showText } from "@/lib/show-text";
import type { RowErrorCode } from "@/prisma/client/enums";
import { germanColumn, germanColumnReason, germanExportFile } from "./german-columns";

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

/** What is wrong with a row, and what to do. */
export function germanRowError(code: RowErrorCode, detail: string | null, suggestion: string | null = null): string {
  const { isUncorrected, text } = readDetail(detail);
  const sentence = isUncorrected ? uncorrected(code, text) : undefined;
  return sentence ? `Diese Zeile wurde nicht berichtigt. ${sentence}` : rowError(code, text, suggestion);
}

function rowError(code: RowErrorCode, text: string, suggestion: string | null): string {
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
      return `Diese E-Mail-Adresse steht schon in Zeile ${text}, die zählt. Entfernen Sie eine der beiden.`;
    case "BALANCE_TOO_HIGH":
      return `Der Punktestand würde ${digits(text)}. Mehr als 999.999.999 Punkte kann niemand haben.`;
    case "BALANCE_CHANGED": {
      const [expected = "", found = ""] = text.split("/");
      return `Der Punktestand war bei der Prüfung ${digits(expected)} und ist jetzt ${digits(found)}. Sehen Sie ihn sich noch einmal an, bevor Sie ihn ändern.`;
    }
    case "SKIPPED":
      return "Diese Zeile wurde von Hand ausgelassen.";
    case "NOT_PROCESSED":
      return "Der Import wurde beendet, bevor er diese Zeile erreichte. Sie hat nichts geändert.";
    case "ALREADY_IMPORTED":
      return `Diese Zeile wurde schon importiert, durch ${text ? quote(text) : "einen Import, der inzwischen gelöscht wurde"}. Entfernen Sie sie; soll sie noch einmal zählen, leeren Sie ihre Zelle unter „Row“.`;
    case "CUSTOMER_NOT_FOUND":
      return `Kein Kunde hat die E-Mail-Adresse ${quote(text)}. ${suggestion ? `Meinten Sie ${quote(suggestion)}? ` : ""}Berichtigen Sie sie, oder legen Sie den Kunden an und importieren Sie diese Zeile noch einmal.`;
  }
}

function uncorrected(code: RowErrorCode, text: string): string | undefined {
  if (code === "POINTS_AMBIGUOUS") return ambiguous(text);
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

const saveAsCsv =
  "Wählen Sie in Ihrer Tabellenkalkulation „Speichern unter“ und „CSV UTF-8“, und laden Sie diese Datei hoch.";
const openAndSave =
  "Öffnen Sie sie in Ihrer Tabellenkalkulation, wählen Sie „Speichern unter“ und „Excel-Arbeitsmappe (.xlsx)“ oder „CSV UTF-8“, und laden Sie diese Datei hoch.";
const exportAgain =
  "Exportieren Sie die Kunden als CSV oder Excel-Arbeitsmappe (.xlsx), und laden Sie diese Datei hoch.";

type Words = { place: string | undefined; name: string; others: string };

const fileProblems: Record<FileProblemCode, (words: Words) => string> = {
  FILE_MISSING: () => "Die Datei ist nicht mehr da oder nicht mehr die hochgeladene. Laden Sie sie noch einmal hoch.",
  FILE_TOO_LARGE: () =>
    "Die Datei ist größer, als diese Installation erlaubt. Teilen Sie sie, und importieren Sie die Teile.",
  UNPACKED_TOO_LARGE: () =>
    "Entpackt ist die Datei größer, als diese Installation erlaubt. Teilen Sie sie, und importieren Sie die Teile.",
  WORKBOOK_TOO_LARGE: () =>
    `Die Excel-Arbeitsmappe ist zu groß oder zu verwickelt, um gelesen zu werden. Behalten Sie nur das Blatt mit den Kunden. ${saveAsCsv}`,
  FILE_EMPTY: () => "Die Datei ist leer. Exportieren Sie sie noch einmal, und prüfen Sie, dass sie Zeilen enthält.",
  SHEET_EMPTY: ({ name, others }) =>
    `Das Blatt „${name}“ ist leer.${others ? ` Die Arbeitsmappe hat auch ${others}: Wählen Sie eines davon.` : " Exportieren Sie es noch einmal, und prüfen Sie, dass es Zeilen enthält."}`,
  NO_DATA_ROWS: () =>
    "Die Datei hat eine Kopfzeile, aber keine Zeilen darunter. Exportieren Sie sie noch einmal, und prüfen Sie, dass sie Kunden enthält.",
  HEADER_ROW_MISSING: ({ name, others }) =>
    `Zeile ${name} wurde als Kopfzeile gewählt, aber die Datei hat nur ${others} Zeilen. Wählen Sie eine andere.`,
  NO_TABLE: () => `Das ist keine CSV-Datei mit mindestens zwei Spalten. ${saveAsCsv}`,
  BINARY: () => `Diese Datei ist weder ein Text noch eine Excel-Arbeitsmappe. ${exportAgain}`,
  NUL_BYTES: ({ place }) =>
    `Die Datei enthält Bytes, die kein Text hat${place ? `, die ersten ${place}` : ""}. Vielleicht ist sie beschädigt: Exportieren Sie sie noch einmal als CSV, und laden Sie diese Datei hoch.`,
  IMAGE: () => `Das ist ein Bild, keine Tabelle. ${exportAgain}`,
  PDF: () => `Das ist ein PDF-Dokument, keine Tabelle. ${exportAgain}`,
  OLD_EXCEL: () => `Das ist eine Arbeitsmappe eines alten Excel (.xls) oder eine mit einem Kennwort. ${openAndSave}`,
  PROTECTED_WORKBOOK: () =>
    "Diese Excel-Arbeitsmappe ist mit einem Kennwort geschützt. Öffnen Sie sie, entfernen Sie das Kennwort, speichern Sie sie, und laden Sie diese Datei hoch.",
  BINARY_WORKBOOK: () => `Das ist eine binäre Excel-Arbeitsmappe (.xlsb). ${openAndSave}`,
  OPEN_DOCUMENT: () => `Das ist eine OpenDocument-Datei (.ods), wie LibreOffice sie schreibt. ${openAndSave}`,
  EXCHANGE_FORMAT: () => `Das ist eine Tabelle in einem alten Austauschformat (SYLK oder DIF). ${openAndSave}`,
  SHEET_OF_TEXT: ({ name }) =>
    `Das Blatt „${name}“ wurde gewählt, aber diese Datei ist ein Text und hat keine Blätter. Laden Sie die Arbeitsmappe hoch, oder wählen Sie kein Blatt.`,
  ENCODING_OF_WORKBOOK: ({ name }) =>
    `Die Kodierung ${name} wurde gewählt, aber das ist eine Excel-Arbeitsmappe, die keine eigene hat. Wählen Sie keine Kodierung.`,
  DELIMITER_OF_WORKBOOK: () =>
    "Ein Trennzeichen für Spalten wurde gewählt, aber das ist eine Excel-Arbeitsmappe, die keines braucht. Wählen Sie keines.",
  APPLE_DOCUMENT: () =>
    "Das ist ein Dokument von Apple Numbers (oder Pages, oder Keynote). Wählen Sie in Numbers „Ablage“, „Exportieren“ und „CSV“, und laden Sie diese Datei hoch.",
  WORD: () => `Das ist ein Word-Dokument, keine Tabelle. ${exportAgain}`,
  PRESENTATION: () => `Das ist eine Präsentation, keine Tabelle. ${exportAgain}`,
  ARCHIVE: () => "Das ist ein Archiv (etwa ZIP). Entpacken Sie es, und laden Sie die Datei hoch, die darin ist.",
  HTML: () =>
    `Das ist eine Webseite, keine Tabelle, auch wenn ihr Name etwas anderes sagt. Ist es ein Export, öffnen Sie ihn in Ihrer Tabellenkalkulation. ${saveAsCsv}`,
  XML: () => `Das ist ein XML-Dokument, keine Tabelle. ${openAndSave}`,
  JSON: () => `Das ist ein JSON-Dokument, keine Tabelle. ${exportAgain}`,
  RICH_TEXT: () => `Das ist ein formatierter Text (RTF), keine Tabelle. ${exportAgain}`,
  GZIP_BROKEN: () =>
    "Die Datei ist mit gzip gepackt, aber abgeschnitten oder beschädigt. Packen Sie sie noch einmal, und laden Sie diese Datei hoch.",
  GZIP_OF_ARCHIVE: () =>
    "In gzip steckt hier noch eine gepackte Datei oder eine Arbeitsmappe. Entpacken Sie sie, und laden Sie hoch, was darin ist.",
  WORKBOOK_BROKEN: () =>
    `Die Excel-Arbeitsmappe ist beschädigt, abgeschnitten oder nicht geschrieben, wie Excel es tut. ${openAndSave}`,
  WORKBOOK_WITH_ENTITIES: () =>
    `Die Excel-Arbeitsmappe enthält Definitionen (DOCTYPE), die keine Tabellenkalkulation schreibt, und wird deshalb nicht gelesen. ${openAndSave}`,
  SHEET_MISSING: ({ name, others }) =>
    `Die Arbeitsmappe hat kein Blatt „${name}“, das gelesen werden kann.${others ? ` Sie hat ${others}: Wählen Sie eines davon.` : ""}`,
  ENCODING_MISMATCH: ({ name, place }) =>
    `Die Datei ist nicht ${name}: Der erste Text, der nicht passt, steht ${place ?? "an ihrem Anfang"}. Wählen Sie eine andere Kodierung, oder lassen Sie sie erkennen.`,
  ENCODING_UNKNOWN: ({ place }) =>
    `Der Text ${place ? `${place} ` : ""}ist weder UTF-8 noch UTF-16 noch Windows-1252. ${saveAsCsv} Kommt sie von einem alten Mac oder aus DOS, können Sie stattdessen deren Kodierung wählen (MACINTOSH oder IBM850).`,
  UTF8_BROKEN: ({ place }) =>
    `Der Text ist UTF-8, aber beschädigt${place ? ` ${place}` : ""}. Exportieren Sie die Datei noch einmal, oder speichern Sie sie als „CSV UTF-8“, und laden Sie diese Datei hoch.`,
  UTF16_BROKEN: ({ place }) =>
    `Der Text ist UTF-16, aber beschädigt${place ? ` ${place}` : ""}. Exportieren Sie die Datei noch einmal, oder speichern Sie sie als „CSV UTF-8“, und laden Sie diese Datei hoch.`,
  UTF32: () => `Der Text der Datei ist UTF-32, was nicht gelesen wird. ${saveAsCsv}`,
  TOO_MANY_COLUMNS: ({ place }) =>
    place
      ? `Es gibt mehr als 1.000 Zellen ${place}. Prüfen Sie, dass das eine Tabelle ist, und entfernen Sie, was nicht dazugehört.`
      : "Die Datei hat mehr als 100 Spalten. Behalten Sie die E-Mail-Adresse und die Punkte, und entfernen Sie die übrigen.",
  TOO_MANY_ROWS: ({ name }) =>
    `Die Datei hat mehr Zeilen, als diese Installation erlaubt${name && ` (${digits(name)})`}. Teilen Sie sie, und importieren Sie die Teile.`,
  FIELD_TOO_LARGE: ({ place }) =>
    `Eine Zelle${place ? ` ${place}` : ""} ist zu lang. Kürzen Sie sie, oder suchen Sie nach einem fehlenden Zeilenumbruch.`,
  QUOTE_NOT_CLOSED: ({ place }) =>
    `Ein Anführungszeichen ${place ?? "in der Kopfzeile"} wird geöffnet, aber nie geschlossen. Schließen oder entfernen Sie es.`,
  INTERNAL: () => "Die Datei konnte nicht gelesen werden. Laden Sie sie noch einmal hoch.",
};

/** What is wrong with a whole file, and what to do. */
export function germanParseError({ code, row, line, name = "", others = [] }: FileProblem): string {
  const place = row ? `in oder nach Zeile ${row}` : line ? `in Zeile ${line} der Datei` : undefined;
  const list = listOf(others)
    .replaceAll("“", "„")
    .replaceAll("”", "“")
    .replace(/ and (\d+) more$/, " und $1 weitere");
  return fileProblems[code]({ place, name: showText(name), others: list });
}

const encodings = {
  "UTF-8": "UTF-8",
  "UTF-16LE": "UTF-16 (Little Endian)",
  "UTF-16BE": "UTF-16 (Big Endian)",
  "WINDOWS-1252": "Windows-1252 (westeuropäisch)",
  MACINTOSH: "Macintosh (Text alter Macs)",
  IBM850: "IBM850 (Text von DOS)",
} as const;

const delimiters = { ",": "Kommas", ";": "Semikolons", "\t": "Tabulatoren", "|": "senkrechte Striche" } as const;

/** How a file was read, a sentence for each decision. */
export function germanDecisions(details: ParseDetails): string[] {
  if (!details.decisions) return details.sentences;
  const { blankLineCount, columns, source } = details;
  const blank =
    blankLineCount === 1 ? "1 leere Zeile wurde" : `${blankLineCount.toLocaleString("de")} leere Zeilen wurden`;
  return [
    container(details),
    encoding(details),
    delimiter(details),
    header(details),
    unnamed(details),
    blankLineCount > 0 ? `${blank} ausgelassen.` : undefined,
    source &&
      `Das sieht nach einer Datei von ${source.name} aus (${germanExportFile(source.file)})${source.certainty === "DOCUMENTED" ? "" : ", soweit sich das an ihren Spalten erkennen lässt"}.`,
    `E-Mail: ${germanReason(columns.email)}`,
    `Punkte: ${germanReason(columns.points)}`,
    ...columns.refused.map(germanReason),
  ].filter((sentence) => sentence !== undefined);
}

/** Why a column is suggested, or is not; in English where an older version of the app has said it. */
export function germanReason({ reason, why }: ColumnSaid): string {
  return why ? why.map(germanColumnReason).join(" ") : reason;
}

function container({ container, sheet = "", sheets = [], decisions }: ParseDetails): string | undefined {
  if (container === "GZIP") return "Die Datei ist mit gzip gepackt und wurde entpackt.";
  if (container === "PLAIN") return undefined;
  const others = sheets.filter((name) => name !== sheet).map((name) => `„${showText(name)}“`);
  const rest =
    others.length > 0 ? ` Nicht gelesen: ${others.slice(0, 5).join(", ")}${others.length > 5 ? " …" : ""}.` : "";
  const why = {
    CHOSEN: ", wie gewählt",
    FIRST: others.length > 0 ? ", das erste" : "",
    FIRST_WITH_EMAILS: ", das erste mit einer Spalte von E-Mail-Adressen",
  }[decisions?.sheet?.decidedBy ?? "FIRST"];
  return `Eine Excel-Arbeitsmappe; ihr Blatt „${showText(sheet)}“ wurde gelesen${why}.${rest}`;
}

function encoding({ encoding, decisions }: ParseDetails): string | undefined {
  if (!encoding || !decisions?.encoding) return undefined;
  const name = encodings[encoding];
  const { decidedBy, place } = decisions.encoding;
  switch (decidedBy) {
    case "CHOSEN":
      return `Der Text wurde als ${name} gelesen, wie gewählt.`;
    case "BYTE_ORDER_MARK":
      return `Der Text ist ${name}: Eine Marke an seinem Anfang sagt es.`;
    case "NUL_BYTES":
      return `Der Text ist ${name}: Jedes zweite Byte ist leer.`;
    case "VALID_UTF8":
      return `Der Text ist ${name}: Alles davon ist gültig.`;
    case "LETTERS":
      return `Der Text wurde als ${name} gelesen, weil seine Buchstaben nur so Wörter ergeben${place ? `: Zeile ${place.line} der Datei lautet „${showText(place.text)}“. Prüfen Sie, ob das stimmt; wenn nicht, wählen Sie eine andere Kodierung, oder speichern Sie die Datei als „CSV UTF-8“` : ""}.`;
    case "NOT_UTF8":
      return place
        ? `Der Text wurde als ${name} gelesen: Zeile ${place.line} der Datei ist kein UTF-8 und lautet so „${showText(place.text)}“. Prüfen Sie, ob das stimmt; wenn nicht, wählen Sie eine andere Kodierung, oder speichern Sie die Datei als „CSV UTF-8“.`
        : `Der Text wurde als ${name} gelesen.`;
  }
}

function delimiter({ delimiter, decisions }: ParseDetails): string | undefined {
  if (!delimiter || !decisions?.delimiter) return undefined;
  const name = delimiters[delimiter];
  const { decidedBy, columnCount } = decisions.delimiter;
  if (decidedBy === "CHOSEN") return `Die Spalten sind durch ${name} getrennt, wie gewählt.`;
  if (decidedBy === "SEPARATOR_LINE") return `Die Spalten sind durch ${name} getrennt: Die erste Zeile sagt es.`;
  return `Die Spalten sind durch ${name} getrennt: So gelesen gibt es ${columnCount} ${columnCount === 1 ? "Spalte" : "Spalten"}.`;
}

function header({ headerRow, decisions, skippedLineCount }: ParseDetails): string {
  const isChosen = decisions?.header.decidedBy === "CHOSEN";
  if (headerRow === null) {
    return isChosen
      ? "Es gibt keine Kopfzeile, wie gewählt; die Spalten sind nummeriert."
      : "Es gibt keine Kopfzeile: Schon die erste Zeile enthält einen Kunden. Die Spalten sind nummeriert.";
  }
  if (isChosen) return `Die Kopfzeile ist Zeile ${headerRow}, wie gewählt.`;
  if (decisions?.header.decidedBy !== "AFTER_OTHER_LINES") return "Die erste Zeile ist die Kopfzeile.";
  const lines = skippedLineCount === 1 ? "1 Zeile davor ist" : `${skippedLineCount} Zeilen davor sind`;
  return `Die Kopfzeile ist Zeile ${headerRow}; ${lines} ausgelassen.`;
}

function unnamed({ headerRow, columnCount }: ParseDetails): string | undefined {
  if (headerRow === null || columnCount === undefined) return undefined;
  return `Das Blatt hat ${columnCount} Spalten; die, welche die Kopfzeile nicht benennt, sind nummeriert.`;
}

const separators = { ",": "ein Komma", ".": "ein Punkt", " ": "ein Leerzeichen", "'": "ein Apostroph" } as const;

/** What the separators in the points mean. */
export function germanNumbers(decided: DecidedFormat): string {
  const { format, decidedBy, contradictedBy } = decided;
  const [unsettled] = unsettledCells(decided);
  if (format.decidedBy === "OVERRIDE") return `In den Punkten gilt, wie gewählt: ${meaning(format)}.`;
  if (decidedBy && contradictedBy) {
    return `${said(decidedBy)}, aber ${said(contradictedBy)}. Zahlen wie „1,234“ schlagen fehl, weil sie auf zwei Arten gelesen werden können.`;
  }
  const still = unsettled
    ? ` ${said(unsettled.first)}, was noch immer auf zwei Arten gelesen werden kann. Solche Zeilen schlagen fehl.`
    : "";
  if (format.decidedBy === "FOLLOWED") {
    return `Keine Zeile sagt, was die Trennzeichen in den Punkten bedeuten. Sie werden gelesen wie in dem Import, dessen Zeilen das sind: ${meaning(format)}.${still}`;
  }
  if (decidedBy) return `${said(decidedBy)}: ${meaning(format)}.${still}`;
  if (unsettled) {
    return `${said(unsettled.first)}, was auf zwei Arten gelesen werden kann, und keine andere Zeile sagt, was gilt. Solche Zeilen schlagen fehl.`;
  }
  return "Die Zahlen haben keine Trennzeichen, die verstanden werden müssten.";
}

function meaning({ thousands, decimal }: NumberFormat): string {
  const meanings = [
    thousands && `${separators[thousands]} trennt Tausender`,
    decimal && `${separators[decimal]} ${thousands ? "Nachkommastellen" : "trennt Nachkommastellen"}`,
  ];
  return meanings.filter(Boolean).join(" und ");
}

/** What separators likely mean, and why. */
export function germanLikelyDecimal({ decimal, because }: LikelyDecimal): string {
  return `Wahrscheinlich trennt ${decimal === "," ? "ein Punkt" : "ein Komma"} Tausender: ${likelyReason(because)}.`;
}

function likelyReason(because: LikelyDecimal["because"]): string {
  switch (because.code) {
    case "OTHER_COLUMN":
      return `${germanColumn(because.column)} hat „${because.cell}“ in Zeile ${because.rowNumber}`;
    case "SEMICOLONS":
      return "Dateien mit Semikolons kommen meist von dort, wo ein Komma Nachkommastellen trennt";
    case "LANGUAGE":
      return `${germanColumn(because.column)} ist in einer Sprache, die meist ein Komma vor Nachkommastellen setzt`;
    case "WHOLE_NUMBERS":
      return "Punkte sind ganze Zahlen";
  }
}

function said({ cell, rowNumber }: TellingCell): string {
  return cell === undefined
    ? `Zeile ${rowNumber} stammt aus einer Datei, deren Trennzeichen verstanden wurden`
    : `Zeile ${rowNumber} hat „${cell}“`;
}

/** Whole numbers of any size, with separators. */
function digits(text: string): string {
  return text.replace(/\B(?=(\d{3})+$)/g, ".");
}

function quote(text: string): string {
  return `„${text.trim()}“`;
}
