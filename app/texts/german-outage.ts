/** What the frame of the pages says in German when even it cannot be drawn. */
export const germanOutage = {
  title: "Loyalty imports konnte nicht angezeigt werden",
  text: "Nichts ging verloren: Ein laufender Import läuft weiter. Geschieht es wieder, sehen Sie nach, was loyalty-imports ausgibt.",
  again: "Noch einmal versuchen",
};
