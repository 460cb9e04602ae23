import type { ImportAction } from "@/prisma/client/enums";
import { englishActor } from "./actor";
import type { EnglishWords } from "./words";

/** The result, and what is known of an import, in English. */
export function englishResult({ count, form, rows, balances }: EnglishWords) {
  return {
    result: {
      changed: (value: number) => `${balances(value)} changed`,
      changedAndFailed: (changed: number, failed: number) => `${balances(changed)} changed, ${rows(failed)} failed`,
      nothingChanged: "No balance was changed",
      stopped: (changed: number) => `The import stopped before the end: ${balances(changed)} changed`,
      canceled: (changed: number, notReached: number) =>
        `The import was canceled: ${balances(changed)} changed, ${rows(notReached)} not reached`,
      canceledTooLate: (changed: number, failed: number) =>
        `Every row was reached before the import was canceled: ${balances(changed)} changed${failed > 0 ? `, ${rows(failed)} failed` : ""}`,
      rowsFailed: "Nothing was changed: the import was all or nothing",
      undoing: "This import is being undone",
      undone: "This import was undone",
      another: "Import another file",
      nothingTitle: "Every balance already had the value of the file",
      nothingText: "So there was nothing to write, and there is nothing to undo.",
      canceledTitle: "You can go on later",
      canceledText:
        "What was written stays. To import the rest, download its rows below and upload that file; to take back what was written, undo this import.",
      rowsFailedTitle: (failed: number) =>
        `${rows(failed)} ${form(failed, { one: "fails", other: "fail" })}, so that no balance was changed`,
      rowsFailedText: "Correct the rows below in your file, and import it again.",
      stoppedTitle: "Why it stopped",
      goOn: "To go on, upload the same file again: balances that already have the right value stay as they are.",
      goOnAdding:
        "Do not upload the same file again as it is: points would be added twice. Undo this import first, then import the file again.",
      figures: {
        changed: "Balances changed",
        unchanged: "Stayed as they were",
        merged: "Counted with another row",
        failed: "Rows failed",
        notReached: "Rows not reached",
        leftOut: "Left out by hand",
        difference: "Points added or removed",
      },
    },
    timeline: {
      title: "Who did what",
      actor: englishActor,
      by: (name: string) => `by ${englishActor(name)}`,
      actions: {
        CREATED: "File uploaded",
        PREVIEWED: "Whole file checked",
        EXECUTED: "Import started",
        PAUSED: "Import paused",
        RESUMED: "Import resumed",
        CANCELED: "Import canceled",
        REVERTED: "Undo started",
        CORRECTED: "Rows corrected",
        UNCORRECTED: "Corrections taken back",
        SKIPPED: "Rows left out",
        UNSKIPPED: "Rows taken back in",
        RETRIED: "Corrected rows given to a new import",
        DELETED: "Import deleted",
      } satisfies Record<ImportAction, string>,
      /** What was done with some rows; nothing where an action is about none. */
      counted: (action: ImportAction, value: number): string | undefined => {
        switch (action) {
          case "CORRECTED":
            return `${rows(value)} corrected`;
          case "UNCORRECTED":
            return `${count(value, { one: "correction", other: "corrections" })} taken back`;
          case "SKIPPED":
            return `${rows(value)} left out`;
          case "UNSKIPPED":
            return `${rows(value)} taken back in`;
          case "RETRIED":
            return `${count(value, { one: "corrected row", other: "corrected rows" })} given to a new import`;
          default:
            return undefined;
        }
      },
      /** @param fileName of the import in which the rows had failed; nothing once that is deleted */
      madeFrom: (value: number, fileName: string | undefined) =>
        `Made from ${count(value, { one: "corrected row", other: "corrected rows" })} of ${fileName ?? "an import that was deleted since"}`,
    },
    linked: {
      title: "Imports that belong together",
      follows: "This one imports rows again that failed in",
      followedBy: "Rows that failed in this one stand again in",
      more: (value: number) => `And in ${count(value, { one: "older import", other: "older imports" })}.`,
    },
    deletion: {
      open: "Delete this import",
      title: (fileName: string) => `Delete the import of ${fileName}?`,
      text: "The file goes, and with it the list of its rows. This cannot be taken back.",
      balancesStay: "Balances stay as they are now, and each customer’s history keeps the change.",
      noBalances: "No balance was changed by it.",
      keep: "Keep it",
      submit: "Delete 1 import",
      pending: "Deleting…",
      changed: "This import has changed since this page was shown. Reload the page and look at it again.",
    },
  };
}
