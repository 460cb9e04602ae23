import type { EnglishWords } from "./words";

/** The page of the columns, in English. */
export function englishColumns({ number, rows, columns }: EnglishWords) {
  return {
    columns: {
      lead: (rowCount: number, columnCount: number, separator: string | undefined) =>
        `${rows(rowCount)}, ${columns(columnCount)}${separator ? `, separated by ${separator}` : ""}.`,
      nothingYet: "Nothing changes yet.",
      asUsed: "These columns were used; they can no longer be changed.",
      separators: { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars" },
      columnNumber: (place: number) => `Column ${number(place)}`,
      bothFound: "The two columns were recognised. Check that they are the right ones.",
      found: {
        email: {
          SURE: "The column of the email was recognised.",
          LIKELY: "The column of the email is only a guess: check it.",
          NONE: "The column of the email was not recognised: choose it.",
        },
        points: {
          SURE: "The column of the points was recognised.",
          LIKELY: "The column of the points is only a guess: check it.",
          NONE: "The column of the points was not recognised: choose it.",
        },
      },
      decimals: {
        title: (cell: string, rowNumber: number | undefined) =>
          `What does “${cell}”${rowNumber === undefined ? "" : ` in row ${number(rowNumber)}`} mean?`,
        separates: {
          ".": { thousands: "The point separates thousands", decimals: "The point separates decimals" },
          ",": { thousands: "The comma separates thousands", decimals: "The comma separates decimals" },
        },
        /** @param value already written as a text */
        reading: (cell: string, value: string, isWhole: boolean) =>
          `“${cell}” is ${value}.${isWhole ? "" : " That is not a whole number: such rows fail."}`,
        open: { name: "I do not know", example: "Rows with such numbers are listed and change nothing." },
      },
      form: {
        correctedTitle: "This is a file of failed rows that came from here",
        correctedText:
          "The columns that were added here say what was wrong and are not used. Only the rows that you have corrected count.",
        email: "Email",
        points: "Points",
        choose: "Choose a column",
        questions: {
          mode: {
            title: "The points in the file are",
            choices: {
              SET: {
                name: "the new balance",
                example: `Has ${number(400)}, the file says ${number(1000)}: has ${number(1000)} afterwards.`,
              },
              ADD: {
                name: "added to the balance",
                example: `Has ${number(400)}, the file says ${number(1000)}: has ${number(1400)} afterwards.`,
              },
            },
          },
          duplicates: {
            title: "If an email appears twice",
            choices: {
              FAIL_LATER_ROWS: {
                name: "use the first row",
                example: `${number(100)} in row 3 and ${number(50)} in row 9: ${number(100)} count, and row 9 is listed as failed.`,
              },
              LAST_ROW_WINS: {
                name: "use the last row",
                example: `${number(100)} in row 3 and ${number(50)} in row 9: ${number(50)} count.`,
              },
              SUM: {
                name: "use the sum",
                example: `${number(100)} in row 3 and ${number(50)} in row 9: ${number(150)} count.`,
              },
            },
          },
          onRowError: {
            title: "If any row fails",
            choices: {
              CONTINUE: { name: "import the others", example: "Rows that fail are listed and change nothing." },
              FAIL_ALL: { name: "change nothing at all", example: "One row that fails keeps every balance as it is." },
            },
          },
        },
        short: "Nothing changes yet. You see every change first.",
        submit: "Check the whole file",
        pending: (rowCount: number) => `Checking ${rows(rowCount)}…`,
      },
      preview: {
        label: "The first rows of the file",
        row: "Row",
        notUsed: "not used",
        addedHere: "added here",
        email: "Email",
        points: "Points",
        caption: (shown: number, rowCount: number) =>
          rowCount > shown
            ? `The first ${number(shown)} of ${number(rowCount)} rows.`
            : "These are all rows of the file.",
      },
      refusals: {
        email: "Choose the column that holds the email.",
        points: "Choose the column that holds the points.",
        sameColumn: "This column is already used for the email. Choose another one for the points.",
        notInFile: "This column is not in the file. Choose another one.",
        unusable: "The file cannot be read any more. Upload it again.",
        other: "The file could not be checked so. Reload the page and choose again.",
      },
      howRead: {
        title: "How the file was read",
        leftOut: "Lines that were left out",
        again: "Read it differently",
        encoding: "Encoding",
        encodings: {
          "UTF-8": "UTF-8",
          "WINDOWS-1252": "Windows-1252 (Western European)",
          "UTF-16LE": "UTF-16, little endian",
          "UTF-16BE": "UTF-16, big endian",
          MACINTOSH: "Macintosh (text of old Macs)",
          IBM850: "IBM850 (text of DOS)",
        },
        delimiter: "Columns are separated by",
        delimiters: { ",": "Commas", ";": "Semicolons", "\t": "Tabs", "|": "Vertical bars" },
        sheet: "Sheet",
        header: "Names of the columns",
        noHeader: "There are none",
        headerRow: (row: number) => `Row ${number(row)}`,
        recognised: "As recognised",
        submit: "Read the file again",
        pending: "Reading…",
      },
    },
  };
}
