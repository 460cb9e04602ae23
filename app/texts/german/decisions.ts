import type { ColumnSaid, ParseDetails } from "@/lib/import-files/parse-details";
import { showText } from "@/lib/show-text";
import { germanColumnReason, germanExportFile } from "./column-reasons";

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
      return `Der Text ist ${name}: Das sagt eine Markierung an seinem Anfang.`;
    case "NUL_BYTES":
      return `Der Text ist ${name}: Jedes zweite Byte ist leer.`;
    case "VALID_UTF8":
      return `Der Text ist ${name}: Er ist von Anfang bis Ende gültig.`;
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
  if (decidedBy === "SEPARATOR_LINE") return `Die Spalten sind durch ${name} getrennt: Das steht in der ersten Zeile.`;
  return `Die Spalten sind durch ${name} getrennt: So ergeben sich ${columnCount} ${columnCount === 1 ? "Spalte" : "Spalten"}.`;
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
  const lines = skippedLineCount === 1 ? "1 Zeile davor wurde" : `${skippedLineCount} Zeilen davor wurden`;
  return `Die Kopfzeile ist Zeile ${headerRow}; ${lines} ausgelassen.`;
}

function unnamed({ headerRow, columnCount }: ParseDetails): string | undefined {
  if (headerRow === null || columnCount === undefined) return undefined;
  return `Das Blatt hat ${columnCount} Spalten; die, welche die Kopfzeile nicht benennt, sind nummeriert.`;
}
