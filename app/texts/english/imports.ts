import type { EnglishWords } from "./words";

/** The list of imports, where an import stands, and its steps, in English. */
export function englishImports({ number, form, rows, balances }: EnglishWords) {
  return {
    imports: {
      pageTitle: "Imports",
      lead: "Every file that was uploaded, the newest first.",
      importFile: "Import a file",
      emptyTitle: "No file was imported yet",
      emptyText:
        "Bring a CSV or Excel file with an email and the points of each customer, or try it with sample data first.",
      searchLabel: "Part of a file name",
      search: "Search",
      filters: "Which imports are shown",
      filter: { all: "All", ready: "Ready", running: "Running", done: "Done", failed: "Failed" },
      nothingTitle: "No import is like this",
      nothingText: "No import has this status and a name with these letters. Show all of them, or try a shorter part.",
      showAll: "Show all imports",
      pages: "Pages of imports",
      newer: "Newer imports",
      older: "Older imports",
      file: "File",
      status: "Status",
      rows: "Rows",
      changed: "Changed",
      who: "Who",
      when: "When",
      rowsOf: (done: number, total: number) => `${number(done)} of ${number(total)}`,
      rowWord: (value: number) => form(value, { one: "row", other: "rows" }),
      changedBalances: (value: number) => `${balances(value)} changed`,
    },
    status: {
      reading: "Reading the file",
      unreadable: "File could not be read",
      readingCanceled: "Canceled while the file was read",
      ready: "Ready to import",
      waiting: "Waiting for its turn",
      importing: "Importing",
      pausing: "Pausing",
      paused: "Paused",
      canceling: "Canceling",
      done: "Done",
      /** @param failures without the rows that were left out */
      doneWith: (failures: number, leftOut: number) =>
        `Done${failures > 0 ? `, ${rows(failures)} failed` : ""}${leftOut > 0 ? `, ${failures > 0 ? number(leftOut) : rows(leftOut)} left out by hand` : ""}`,
      canceled: "Canceled",
      rowsFailed: "Nothing changed, rows failed",
      stopped: "Stopped before the end",
      undoing: "Undoing",
      undone: "Undone",
      undoneInPart: "Undone, points were missing",
      undoStopped: "Undo stopped before the end",
    },
    steps: {
      label: "Steps of this import",
      names: { upload: "Upload", columns: "Columns", review: "Review", run: "Run", result: "Result" },
      done: "done",
      ahead: "not yet",
      another: "Upload another file",
    },
  };
}
