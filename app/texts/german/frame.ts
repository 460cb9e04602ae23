import type { Texts } from "../english";
import { germanOutage } from "./outage";

/** The frame of every page, and what is shown in place of a page, in German. */
export const germanFrame: Pick<Texts, "frame" | "pageError" | "notFound" | "refusals"> = {
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
};
