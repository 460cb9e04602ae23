import type { Cause } from "@/lib/faults/find-cause";
import { findCause } from "@/lib/faults/find-cause";

type Words = {
  what: string;
  /** When it is over: "… geht von selbst weiter, …". */
  until: string;
  remedy: string;
};

const other = {
  what: "Bei uns ist etwas schiefgegangen.",
  until: "wenn es vorübergeht",
  remedy: "Sehen Sie nach, was der Server ausgegeben hat.",
};

const uploadAgain = "Laden Sie sie noch einmal hoch, und beginnen Sie einen neuen Import.";

const words: Readonly<Record<Cause, Words>> = {
  DISK_FULL: {
    what: "Der Datenträger des Servers ist voll.",
    until: "sobald dort Platz ist",
    remedy: "Schaffen Sie dort Platz.",
  },
  SHARED_MEMORY_FULL: {
    what: "Die Datenbank hat keinen gemeinsamen Speicher mehr.",
    until: "sobald wieder welcher da ist",
    remedy: "Geben Sie dem Server der Datenbank mehr davon in /dev/shm (einem Container mit --shm-size=256m).",
  },
  FILES_UNUSABLE: {
    what: "Der Server kann seine Dateien nicht lesen oder schreiben.",
    until: "sobald er es kann",
    remedy: "Prüfen Sie den Datenträger und die Rechte des Datenordners.",
  },
  CONNECTIONS_USED_UP: {
    what: "Die Datenbank hat keine freie Verbindung für diese App.",
    until: "sobald sie eine hat",
    remedy: "Lassen Sie die Datenbank mehr Verbindungen zulassen.",
  },
  DATABASE_READ_ONLY: {
    what: "Die Datenbank nimmt zurzeit keine Änderungen an: Sie kann nur gelesen werden.",
    until: "sobald sie wieder welche annimmt",
    remedy: "Machen Sie die Datenbank beschreibbar.",
  },
  TIME_LIMIT: {
    what: "Die Datenbank hat die Arbeit abgebrochen, weil sie länger dauerte, als es dort erlaubt ist.",
    until: "sobald es erlaubt ist",
    remedy: "Erhöhen Sie die Zeitgrenzen, die in der Datenbank für diese App gelten.",
  },
  DATABASE_AWAY: {
    what: "Die Datenbank antwortet nicht.",
    until: "sobald sie es tut",
    remedy: "Prüfen Sie, dass die Datenbank läuft und erreichbar ist.",
  },
  VALUE_REFUSED: {
    ...other,
    what: "Die Datenbank lehnt etwas ab, das in dieser Datei steht, und würde es wieder ablehnen.",
    remedy: "Sehen Sie nach, was der Server ausgegeben hat, und ändern Sie es in der Datei.",
  },
  FILE_GONE: { ...other, what: "Die Datei ist nicht mehr da.", remedy: uploadAgain },
  FILE_CHANGED: { ...other, what: "Die Datei ist nicht mehr die, die hochgeladen wurde.", remedy: uploadAgain },
  FILE_TOO_LARGE: {
    ...other,
    what: "Die Datei ist größer oder verwickelter, als diese Installation erlaubt.",
    remedy: "Teilen Sie sie, und importieren Sie die Teile.",
  },
  BOOKS: {
    ...other,
    what: "Die Prüfung der Bücher ist nicht aufgegangen, und der Import soll nicht als erledigt gelten.",
  },
  LIST_UNWRITTEN: {
    ...other,
    what: "Die Liste der fehlgeschlagenen Zeilen konnte nicht geschrieben werden, weil die Datei nicht mehr da oder nicht mehr dieselbe ist.",
    remedy: "Laden Sie die Datei noch einmal hoch, und beginnen Sie einen neuen Import.",
  },
  UNKNOWN: other,
};

/** Causes that trying again does not mend: nothing was tried. */
const triedOnce = new Set<Cause>([
  "VALUE_REFUSED",
  "FILE_GONE",
  "FILE_CHANGED",
  "FILE_TOO_LARGE",
  "BOOKS",
  "LIST_UNWRITTEN",
]);

/** Why an import or an undo waits. @param reason as the server has stored it */
export function germanRetryReason(reason: string): string {
  const { what, until } = words[findCause(reason)];
  return `${what} Es wird erneut versucht und geht von selbst weiter, ${until}.`;
}

/** Why an import or an undo, or the reading of a file, was given up. @param reason as the server has stored it */
export function germanStopReason(reason: string): string {
  const cause = findCause(reason);
  const { what, remedy } = words[cause];
  return triedOnce.has(cause) ? `${what} ${remedy}` : `${what} Mehrere Versuche haben nichts geändert. ${remedy}`;
}
