import type { ColumnReason, ColumnRole } from "@/lib/columns/column-reason";
import type { ExportFile, InsteadOfBalances } from "@/lib/columns/exports/known-export";
import { isBorneOut, type ValueCount } from "@/lib/columns/judge-values";
import type { ColumnName } from "@/lib/columns/name-columns";
import type { RefusedKind } from "@/lib/columns/refused-kinds";

const roles: Record<ColumnRole, string> = { EMAIL: "die E-Mail-Adresse", POINTS: "die Punkte" };

/** One and several of them. */
const values: Record<ColumnRole, [string, string]> = {
  EMAIL: ["eine E-Mail-Adresse", "E-Mail-Adressen"],
  POINTS: ["eine ganze Zahl", "ganze Zahlen"],
};

const names = {
  EMAIL: "ein Name für die E-Mail-Adresse",
  POINTS: "ein Name für den Punktestand",
  BALANCE: "ein Name für einen Stand von Punkten oder von Geld",
} as const;

const sounds: Record<ColumnRole, string> = { EMAIL: "E-Mail-Adresse", POINTS: "Punktestand" };

const files: Record<ExportFile, string> = {
  "customer export": "Kundenexport",
  "customer file": "Kundendatei",
  "customer list": "Kundenliste",
  "customer directory": "Kundenverzeichnis",
  "migration file": "Umzugsdatei",
  "balance export": "Export der Punktestände",
  "points file": "Punktedatei",
  "points log": "Punkteprotokoll",
  "points accounting report": "Abrechnung der Punkte",
  "list of points by customer": "Liste der Punkte je Kunde",
  "transaction export": "Export der Buchungen",
  "activity export": "Export der Aktivitäten",
};

const insteads: Record<InsteadOfBalances, string> = {
  NO_POINTS: "keine Treuepunkte",
  MONEY: "einen Stand, der meist Geld ist, nicht Punkte",
  MONEY_AND_STAMPS: "Geld und Stempel, aber keine Punkte",
  CHANGES: "jede Änderung von Punkten, nicht die Punktestände",
  TRANSACTIONS: "die Punkte jeder Buchung, nicht die Punktestände",
  ACTIVITIES: "die Punkte jeder Aktivität, nicht die Punktestände",
  DAYS: "die Punkte jedes Tages, nicht die jedes Kunden",
  TOTALS: "was verdient und ausgegeben wurde, nicht die Punktestände",
  ADDITIONS: "Punkte zum Hinzuzählen, nicht die Punktestände",
};

const refusals: Record<RefusedKind, string> = {
  credit: "ist Guthaben, also Geld und nicht Punkte",
  money: "ist ein Betrag oder ein Preis, kein Punktestand",
  spent: "ist das Verbrauchte, nicht der Punktestand",
  pending: "ist, was noch nicht eingelöst werden kann, nicht der Punktestand",
  expired: "betrifft Punkte, die verfallen, nicht den Punktestand",
  lifetime: "ist das über die Zeit Gesammelte, nicht der Punktestand",
  change: "ist eine Änderung oder ein früherer Stand, nicht der jetzige",
  tier: "betrifft eine Stufe oder einen Status, nicht den Punktestand",
  count: "zählt etwas anderes als Punkte",
  other: "ist etwas anderes als eine Zahl von Punkten",
};

/** What speaks for or against a column. */
export function germanColumnReason(reason: ColumnReason): string {
  switch (reason.code) {
    case "NOTHING_FITS":
      return `Keine Spalte sieht nach ${reason.role === "EMAIL" ? "der E-Mail-Adresse des Kunden" : "einem jetzigen Punktestand"} aus.`;
    case "NO_BALANCES":
      return `Eine Datei von ${reason.program} (${files[reason.file]}) hat ${insteads[reason.instead]}.`;
    case "SEVERAL_FIT":
      return `Kein Vorschlag: ${list(reason.columns, reason.columnCount)} passen gleich gut.`;
    case "SEVERAL_CONTRADICTED":
      return `Kein Vorschlag: ${list(reason.columns, reason.columnCount)} klingen richtig, aber ihre Werte passen nicht.`;
    case "NAMED": {
      const fit = fitting(reason.name === "EMAIL" ? "EMAIL" : "POINTS", reason);
      return `${germanColumn(reason.column)} ist ${names[reason.name]}${fit && `, und ${fit}`}.`;
    }
    case "KNOWN_NAME": {
      const fit = fitting(reason.role, reason);
      return `So nennt ${reason.program} ${reason.role === "EMAIL" ? "die E-Mail-Adresse" : "den jetzigen Punktestand"}: ${germanColumn(reason.column)}${fit && `, und ${fit}`}.`;
    }
    case "NAMED_BUT_EMPTY":
      return `${germanColumn(reason.column)} klingt nach ${sounds[reason.role]}, ist aber in den ersten Zeilen leer.`;
    case "NAMED_BUT_NONE_FIT":
      return `${germanColumn(reason.column)} klingt nach ${sounds[reason.role]}, aber ${none(reason.role, reason.filled)}.`;
    case "NAMED_BUT_FEW_FIT":
      return `${germanColumn(reason.column)} klingt nach ${sounds[reason.role]}, aber nur ${some(reason.role, reason)}.`;
    case "UNCLEAR_NAME":
      return reason.role === "EMAIL"
        ? `${germanColumn(reason.column)} spricht von einer E-Mail-Adresse, aber vielleicht nicht von der des Kunden.`
        : `${germanColumn(reason.column)} klingt nach Punkten, aber vielleicht nicht nach dem jetzigen Stand.`;
    case "FOUND_BY_VALUES":
      return `${germanColumn(reason.column)} wurde an den Werten erkannt: ${fitting(reason.role, reason)}.`;
    case "LIKE_MONEY":
      return `${germanColumn(reason.column)} sieht nach einem Stand von Geld aus: ${likeMoney(reason)} Nachkommastellen oder eine Währung.`;
    case "LIKE_HISTORY":
      return "Die meisten E-Mail-Adressen stehen allerdings in mehreren Zeilen: Das kann eine Liste von Buchungen sein, nicht von Punkteständen.";
    case "USED_BEFORE":
      return `${germanColumn(reason.column)} wurde bei einer Datei mit dieser Kopfzeile schon für ${roles[reason.role]} benutzt.`;
    case "USED_BY_FOLLOWED":
      return `${germanColumn(reason.column)} hat der Import, dessen Zeilen das sind, für ${roles[reason.role]} benutzt.`;
    case "NO_LONGER_FITS":
      return `${germanColumn(reason.column)} wurde früher benutzt, passt aber nicht mehr: ${reason.fitting === 0 ? none(reason.role, reason.filled) : `nur ${some(reason.role, reason)}`}.`;
    case "REFUSED":
      return `${germanColumn(reason.column)} ${refusals[reason.kind]}.`;
  }
}

const fileNames = new Map<string, string>(Object.entries(files));

/** A kind of file of another program. */
export function germanExportFile(file: string): string {
  return fileNames.get(file) ?? file;
}

export function germanColumn({ name, place }: ColumnName): string {
  if (name === "") return `Spalte ${place}`;
  return place === undefined ? `„${name}“` : `„${name}“ (Spalte ${place})`;
}

function list(columns: readonly ColumnName[], count: number): string {
  const named = columns.map(germanColumn);
  const rest = count - named.length;
  return rest > 0 ? `${named.join(", ")} und ${rest} weitere` : `${named.slice(0, -1).join(", ")} und ${named.at(-1)}`;
}

/** Empty when the values say nothing. */
function fitting(role: ColumnRole, counted: ValueCount): string {
  if (!isBorneOut(counted)) return "";
  const { filled } = counted;
  const [one, several] = values[role];
  if (counted.fitting < filled) return some(role, counted);
  return filled === 1 ? `der erste Wert ist ${one}` : `die ersten ${filled} Werte sind alle ${several}`;
}

function some(role: ColumnRole, { fitting, filled }: ValueCount): string {
  const [one, several] = values[role];
  return `${fitting} der ersten ${filled} Werte ${fitting === 1 ? `ist ${one}` : `sind ${several}`}`;
}

function none(role: ColumnRole, filled: number): string {
  const [one] = values[role];
  return filled === 1 ? `der erste Wert ist k${one}` : `keiner der ersten ${filled} Werte ist ${one}`;
}

function likeMoney({ fitting, filled }: ValueCount): string {
  if (filled === 1) return "der erste Wert hat";
  return `${fitting} der ersten ${filled} Werte ${fitting === 1 ? "hat" : "haben"}`;
}
