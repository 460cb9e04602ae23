/** What the frame of the pages says in German when even it cannot be drawn. */
export const germanOutage = {
  title: "Loyalty imports konnte nicht angezeigt werden",
  text: "Nichts ging verloren: Ein laufender Import läuft weiter. Tritt der Fehler wieder auf, sehen Sie in der Ausgabe von loyalty-imports nach.",
  again: "Noch einmal versuchen",
};
