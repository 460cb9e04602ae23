import { englishFailureNames } from "./failure-names";
import { englishReviewWarnings } from "./review-warnings";
import type { EnglishWords } from "./words";

/** The review, in English. */
export function englishReview(words: EnglishWords) {
  const { number, count, form, rows, balances, customers } = words;
  return {
    review: {
      title: (changing: number) => (changing > 0 ? `${balances(changing)} will change` : "No balance will change"),
      titleBlocked: (failing: number) =>
        `Nothing will change, because ${rows(failing)} ${form(failing, { one: "fails", other: "fail" })}`,
      lead: (fileName: string) => `${fileName}. Nothing has changed yet.`,
      checked: "Checked",
      outcome: {
        title: "What happens to the rows",
        changing: (value: number) => `${number(value)} will change`,
        wouldChange: (value: number) => `${number(value)} would change, if no row failed`,
        unchanged: (value: number) =>
          `${number(value)} ${form(value, { one: "stays as it is", other: "stay as they are" })}`,
        merged: (value: number) =>
          `${number(value)} ${form(value, { one: "counts", other: "count" })} with another row of the customer`,
        leftOut: (value: number) => `${number(value)} left out by hand`,
        failing: (value: number) => `${number(value)} will fail`,
      },
      points: {
        title: "Points in the programme",
        titleIfNoneFailed: "Points in the programme, if no row failed",
        rising: "Customers gain points",
        falling: "Customers lose points",
        toZero: "Of them, fall to 0",
        newAccounts: "Get an account",
      },
      histogram: {
        title: "How much balances change",
        change: "Points",
        customers: "Customers",
        from: (points: string) => `${points} or more`,
        to: (points: string) => `${points} or below`,
        between: (low: string, high: string) => `${low} to ${high}`,
      },
      stale: {
        title: "Something has changed since this check",
        balances: (value: number) => `${balances(value)} ${form(value, { one: "is", other: "are" })} different now.`,
        customers: (value: number) =>
          `${customers(value)} whose rows would fail ${form(value, { one: "was", other: "were" })} added.`,
        corrections: (value: number) =>
          `You corrected or left out ${rows(value)}. Check again to see what becomes of ${form(value, { one: "it", other: "them" })}.`,
        again: "Check again",
        pending: "Checking…",
        replaced:
          "This file was checked anew in the meantime. What you see now is the newest check: look at it, then decide.",
        unusable: "The file cannot be read any more. Upload it again.",
      },
      warnings: englishReviewWarnings(words),
      failures: {
        title: "Why rows fail",
        rows,
        names: englishFailureNames,
        suggestions: (value: number) => `Use ${count(value, { one: "suggested email", other: "suggested emails" })}`,
        suggestionsText:
          "Some emails are nearly those of customers. The suggestion stands at each row; what you use is checked again.",
        accepting: "Checking…",
        refused: "The rows have changed meanwhile. Reload the page and look at them again.",
        tooMany: "These are too many rows to correct here. Correct them in your file and upload it again.",
      },
      rows: {
        scroll: {
          label: "All rows, to be scrolled",
          shown: "Rows {first} to {last} of {all}",
          lost: "Some rows did not come.",
          again: "Try again",
          goTo: "Go to row",
          go: "Go",
          goAmongAll: "Show it among all rows",
          going: "Going…",
        },
        title: "Row by row",
        filters: "Which rows are shown",
        filter: {
          all: "All",
          changing: "Will change",
          unchanged: "Stay as they are",
          failing: "Will fail",
          leftOut: "Left out",
          biggest: "Biggest changes",
          corrected: "Corrected",
        },
        searchLabel: "Part of an email",
        search: "Search",
        onlyReason: (name: string) => `Only rows ${name}.`,
        allReasons: "Show all that fail",
        row: "Row",
        customer: "Customer",
        nowThen: "Now → then",
        change: "Change",
        stays: "stays as it is",
        countedWith: (rowNumber: number) => `counts together with row ${number(rowNumber)}`,
        replacedBy: (rowNumber: number) => `row ${number(rowNumber)} counts instead`,
        noEmail: "no email",
        corrected: (values: string) => `corrected: ${values}`,
        correctedSkip: "to be left out",
        pages: "Pages of rows",
        first: "First rows",
        next: "Next rows",
        nothingTitle: "No row is like this",
        nothingText: "Show all rows, or search for a shorter part of an email.",
        showAll: "Show all rows",
      },
      change: {
        submit: (changing: number) => `Change ${balances(changing)}`,
        accounts: (value: number) => `Open ${count(value, { one: "loyalty account", other: "loyalty accounts" })}`,
        nothing: "Finish without changes",
        pending: "Starting…",
        back: "Back to the columns",
        canUndo: "You can undo it afterwards.",
        nothingText: "Every balance is already as the file says. You may finish to have that on record.",
        allFailText: "No balance would change. You may finish to have that on record and download the failed rows.",
        blockedText:
          "You chose to change nothing at all if any row fails. Correct those rows or leave them out and check again, or choose otherwise on the page of the columns.",
        importOthers: "Import the other rows anyway",
        checkFirst: "You have corrected or left out rows. Check again before you go on.",
        refusedTitle: "Nothing was changed",
        warnings:
          "There is something that you have not confirmed. Look at the points under “Before you decide”, and tick each.",
        repeat:
          "The points of this file were added before. Confirm under “Before you decide” that they are added once more.",
        other: "The import could not be started so. Check the file again.",
      },
    },
  };
}
