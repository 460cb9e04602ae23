import type { Texts } from "../english";

/** The overview, and the sample, in German. */
export const germanOverview: Pick<Texts, "overview" | "sample"> = {
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
};
