import type { FileProblem, FileProblemCode } from "@/lib/files/unreadable-file";
import { listOf } from "@/lib/import-files/describe-parse-error";
import { showText } from "@/lib/show-text";
import { digits } from "./row-errors";

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
