import type { EnglishWords } from "./words";

/** The undo, in English. */
export function englishUndo({ number, count, form, customers }: EnglishWords) {
  return {
    undo: {
      open: "Undo this import…",
      pageTitle: "Undo",
      title: (fileName: string) => `Undo the import of ${fileName}?`,
      lead: "Nothing has changed yet. This is what would happen to the balances as they are now.",
      figures: {
        changes: "Changes taken back",
        takenBack: "Points taken back",
        givenBack: "Points given back",
        short: "Customers short of points",
      },
      happensTitle: "What will happen",
      happens: [
        "Each customer loses the points that this import added to their balance, and gets back those that it removed.",
        "What happened to a balance since then stays: sales, rewards, and other imports.",
        "No balance goes below 0.",
        "Nothing is deleted. Each customer’s history keeps the import, and shows what was taken back.",
        "An undo cannot be undone. To have the change again, import the file again.",
      ],
      shortfall: {
        heading: "Customers short of points",
        title: (count: number, points: number) =>
          `${customers(count)} ${form(count, { one: "does", other: "do" })} not have all of the points any more: ${number(points)} cannot be taken back`,
        text: "Their balance goes to 0 and no further. A report that can be downloaded afterwards names each of them.",
        customer: "Customer",
        change: "Import changed",
        balance: "Balance now",
        missing: "Missing",
        more: (count: number) => `and ${customers(count)} more, with fewer points missing.`,
      },
      later: {
        title: (value: number) =>
          `${count(value, { one: "later import has", other: "later imports have" })} changed balances of the same customers`,
        customers,
        undone: "undone",
        more: (count: number) => `and ${number(count)} more.`,
        text: "They stay: only the points of this import are taken back. A balance that a later import has set will not be the one of that file any more.",
      },
      keep: "Keep the import",
      submit: (value: number) => `Take back ${count(value, { one: "change", other: "changes" })}`,
      pending: "Starting…",
      progress: {
        /** @param done how many, already written as a text */
        done: (done: string, total: number) =>
          `${done} of ${count(total, { one: "change", other: "changes" })} taken back`,
        label: "Changes taken back",
        closing: "You can close this page. The undo goes on.",
      },
      failedTitle: "The undo stopped before the end",
      again: "Try again…",
      doneTitle: (value: number) => `${count(value, { one: "change was", other: "changes were" })} taken back`,
      doneText: (difference: string) => `Points in the programme: ${difference}.`,
      doneShort: (count: number, points: number | bigint) =>
        `${customers(count)} did not have all of the points any more: ${number(points)} could not be taken back. The report names them.`,
      report: "Download the report of the undo",
    },
  };
}
