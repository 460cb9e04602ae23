import type { Texts } from "../english";
import type { GermanWords } from "./words";

/** The undo, in German. */
export function germanUndo({ number, count, form, customers }: GermanWords): Pick<Texts, "undo"> {
  return {
    undo: {
      open: "Import rückgängig machen…",
      pageTitle: "Rückgängig machen",
      title: (fileName) => `Den Import von ${fileName} rückgängig machen?`,
      lead: "Noch hat sich nichts geändert. Das würde mit den Punkteständen geschehen, wie sie jetzt sind.",
      figures: {
        changes: "Änderungen zurückgenommen",
        takenBack: "Punkte weggenommen",
        givenBack: "Punkte zurückgegeben",
        short: "Kunden, denen Punkte fehlen",
      },
      happensTitle: "Was geschehen wird",
      happens: [
        "Jeder Kunde verliert die Punkte, die dieser Import ihm gegeben hat, und bekommt die zurück, die er ihm genommen hat.",
        "Was seither mit einem Punktestand geschah, bleibt: Verkäufe, Prämien und andere Importe.",
        "Kein Punktestand fällt unter 0.",
        "Nichts wird gelöscht. Der Verlauf jedes Kunden behält den Import und zeigt, was zurückgenommen wurde.",
        "Das Rückgängigmachen kann nicht rückgängig gemacht werden. Um die Änderung wieder zu haben, importieren Sie die Datei noch einmal.",
      ],
      shortfall: {
        heading: "Kunden, denen Punkte fehlen",
        title: (value, points) =>
          `${customers(value)} ${form(value, { one: "hat", other: "haben" })} nicht mehr alle Punkte: ${number(points)} ${form(points, { one: "kann", other: "können" })} nicht zurückgenommen werden`,
        text: "Ihr Punktestand fällt auf 0 und nicht weiter. Ein Bericht, der danach heruntergeladen werden kann, nennt jeden von ihnen.",
        customer: "Kunde",
        change: "Import änderte",
        balance: "Stand jetzt",
        missing: "Fehlt",
        more: (value) =>
          `und ${count(value, { one: "weiterer Kunde, dem", other: "weitere Kunden, denen" })} weniger Punkte fehlen.`,
      },
      later: {
        title: (value) =>
          `${count(value, { one: "späterer Import hat", other: "spätere Importe haben" })} Punktestände derselben Kunden geändert`,
        customers,
        undone: "rückgängig gemacht",
        more: (value) => `und ${number(value)} weitere.`,
        text: "Sie bleiben: Nur die Punkte dieses Imports werden zurückgenommen. Ein Punktestand, den ein späterer Import gesetzt hat, entspricht danach nicht mehr dessen Datei.",
      },
      keep: "Import behalten",
      submit: (value) => `${count(value, { one: "Änderung", other: "Änderungen" })} zurücknehmen`,
      pending: "Beginnt…",
      progress: {
        done: (done, total) => `${done} von ${count(total, { one: "Änderung", other: "Änderungen" })} zurückgenommen`,
        label: "Zurückgenommene Änderungen",
        closing: "Sie können diese Seite schließen. Das Rückgängigmachen läuft weiter.",
      },
      failedTitle: "Das Rückgängigmachen wurde vorzeitig beendet",
      again: "Noch einmal versuchen…",
      doneTitle: (value) => `${count(value, { one: "Änderung wurde", other: "Änderungen wurden" })} zurückgenommen`,
      doneText: (difference) => `Punkte im Programm: ${difference}.`,
      doneShort: (value, points) =>
        `${customers(value)} ${form(value, { one: "hatte", other: "hatten" })} nicht mehr alle Punkte: ${number(points)} ${form(Number(points), { one: "konnte", other: "konnten" })} nicht zurückgenommen werden. Der Bericht nennt ${form(value, { one: "ihn", other: "sie" })}.`,
      report: "Bericht über das Rückgängigmachen herunterladen",
    },
  };
}
