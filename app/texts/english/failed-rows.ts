import { englishFailureNames } from "./failure-names";
import type { EnglishWords } from "./words";

/** Rows that failed, and their correction, in English. */
export function englishFailedRows({ number, count, rows }: EnglishWords) {
  return {
    failedRows: {
      title: (total: number) => `${rows(total)} failed and changed nothing`,
      notImported: (total: number) => `${rows(total)} changed nothing`,
      /** The text before and after the link `uploadAgain`. */
      correctFile: ["Correct the downloaded file and", ". It says what is wrong in its first columns; they may stay."],
      restFile: ["To import them, download them and", ". Rows that failed can be corrected in that file first."],
      correctRows: ["Correct these rows in your file and", "."],
      uploadAgain: "upload it again",
      download: (total: number) => `Download ${count(total, { one: "failed row", other: "failed rows" })}`,
      downloadRows: (total: number) => `Download ${rows(total)}`,
      reasons: "Reasons",
      rows,
      names: englishFailureNames,
      all: "Show the rows of all reasons",
      row: "Row",
      email: "Email",
      points: "Points",
      wrong: "What is wrong",
      /** Of a row that fails by itself. */
      countsWithout: (rowNumber: number) => `Row ${number(rowNumber)} of the same customer counts without it.`,
      pages: "Pages of failed rows",
      first: "First failed rows",
      next: "Next failed rows",
    },
    fix: {
      here: "Correct rows below and import only those again.",
      orFile: "Or correct the downloaded file and",
      correct: (row: string) => `Correct row ${row}`,
      save: "Save",
      saving: "Saving…",
      skip: "Leave this row out",
      suggested: (email: string) => `Use ${email}`,
      takeBack: (row: string) => `Take the correction of row ${row} back`,
      takeSkipBack: (row: string) => `Do not leave row ${row} out`,
      corrected: "Corrected. It waits to be imported again.",
      skipped: "Left out.",
      retried: "Given to",
      was: (cell: string) => `was ${cell}`,
      acceptAll: (value: number) => `Use ${count(value, { one: "suggested email", other: "suggested emails" })}`,
      retry: (value: number) =>
        value === 1 ? "Import the corrected row" : `Import the ${number(value)} corrected rows`,
      retryPending: "Opening…",
      refusals: {
        both: "The cells of this row could not be told apart. Give both its email and its points.",
        counted: "Another row of this import already counts for this customer. Leave this one out.",
        tooMany: "These are more corrections than one import can have. Correct the others in the downloaded file.",
        text: "This is too long, or has signs that cannot be stored. Correct it.",
        file: "The corrected rows do not fit into a file that can be imported. Take some corrections back, or correct the downloaded file.",
        changed: "Rows of this import were changed somewhere else. Look at them again, then try it once more.",
      },
    },
  };
}
