import type { ColumnReason } from "@/lib/columns/column-reason";
import { describeColumnReason } from "@/lib/columns/describe-column-reason";
import { describeLikelyDecimal } from "@/lib/columns/describe-likely-decimal";
import { describeDecisions } from "@/lib/import-files/describe-decisions";
import { describeParseError } from "@/lib/import-files/describe-parse-error";
import type { ColumnSaid, ParseDetails } from "@/lib/import-files/parse-details";
import { describeNumberFormat } from "@/lib/rows/describe-number-format";
import { describeRowError } from "@/lib/rows/describe-row-error";
import type { ImportAction, RowErrorCode } from "@/prisma/client/enums";
import { englishOutage } from "./english-outage";
import type { Formats } from "./formats";

export type Texts = ReturnType<typeof english>;

/** Every text of the pages in English. Texts that a browser fills in have places such as `{file}` (see fill.ts). */
export function english({ number, count, form, bytes }: Formats) {
  const rows = (value: number) => count(value, { one: "row", other: "rows" });
  const balances = (value: number) => count(value, { one: "balance", other: "balances" });
  const columns = (value: number) => count(value, { one: "column", other: "columns" });
  const customers = (value: number) => count(value, { one: "customer", other: "customers" });
  const failureNames: Record<RowErrorCode, string> = {
    ROW_MALFORMED: "with too many or too few cells",
    EMAIL_MISSING: "without an email",
    EMAIL_INVALID: "with something that is not an email",
    POINTS_MISSING: "without points",
    POINTS_INVALID: "with points that are not a whole number",
    POINTS_OUT_OF_RANGE: "with points out of range",
    POINTS_AMBIGUOUS: "with points that could be read in two ways",
    DUPLICATE_EMAIL: "with an email that an earlier row has",
    CUSTOMER_NOT_FOUND: "with an email that no customer has",
    BALANCE_TOO_HIGH: "whose balance would be too high",
    BALANCE_CHANGED: "whose balance changed since the preview",
    SKIPPED: "left out by hand",
    NOT_PROCESSED: "not reached",
    ALREADY_IMPORTED: "imported already",
  };
  return {
    frame: {
      product: "Loyalty imports",
      description: "Moves loyalty point balances from a file into a shop’s loyalty programme.",
      skip: "Skip to the content",
      navigation: "Main",
      overview: "Overview",
      imports: "Imports",
      customers: "Customers",
      settings: "Settings",
      loading: "This page is loading",
    },
    pageError: {
      title: "This page could not be shown",
      text: englishOutage.text,
      textWithNumber:
        "Nothing was lost: an import that was running goes on. If it happens again, look at what loyalty-imports prints; this error has the number {number} there.",
      again: englishOutage.again,
      lost: "Loyalty imports does not answer, so nothing was changed as far as this page knows. Check that it is running, then try again.",
      outdatedTitle: "This page is from before an update",
      outdatedText: "Loyalty imports was updated since it was shown. Load the page again; nothing was changed.",
      reload: "Load it again",
    },
    notFound: {
      pageTitle: "Not here",
      title: "There is nothing at this address",
      text: "It may have been deleted, or the address is not complete.",
      imports: "See all imports",
      overview: "Go to the overview",
    },
    refusals: {
      title: "This page is not shown here",
      otherMachine: "These pages answer only to this machine. Open them at the address that was shown at the start.",
      otherWebsite: "This request came from another website, so it was refused.",
      signInMissing:
        "There is no sign-in yet, so these pages are shown only where one person uses one machine. The API works here, with an API key.",
      serverTitle: "Loyalty imports does not answer",
      serverText:
        "Check that it is running. Nothing was lost: an import that was running goes on once it is. This page asks again by itself every few seconds.",
      databaseTitle: "The database does not answer",
      databaseText:
        "Nothing was lost: an import that was running goes on once it answers. This page asks again by itself every few seconds.",
    },
    overview: {
      pageTitle: "Overview",
      points: "Points in the programme",
      customers: "Customers",
      accounts: "Loyalty accounts",
      recent: "Recent imports",
      importFile: "Import a file",
      seeAll: "See all imports",
      emptyTitle: "Bring your customers’ points here",
      emptyText:
        "Upload a CSV or Excel file with an email and the points of each customer. You see what is in it before anything changes. No file at hand? There is a sample to try it with.",
      upload: "Upload a file",
    },
    sample: { use: "Try it with sample data", opening: "Opening the sample…" },
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
      doneWithFailures: (failures: number) => `Done, ${rows(failures)} failed`,
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
    upload: {
      pageTitle: "Upload a file",
      lead: "Nothing changes yet. You look at the file first and then decide.",
      needsTitle: "What must be in it",
      needs: [
        "A first row with the names of the columns.",
        "A column with the customer’s email.",
        "A column with the points they should have, as whole numbers.",
      ],
      needsMore:
        "Other columns may stay; they are not used. Customers must be here before their points come: an email that nobody has is listed, and changes nothing.",
      downloadSample: "Download a sample",
      recent: {
        title: "Recent files",
        text: "What became of the files that were uploaded last. A file can be imported again: nothing changes until you decide anew.",
        again: "Import again",
        againNamed: (fileName: string) => `Import ${fileName} again`,
        pending: "Opening…",
        gone: "This file is not here any more. Upload it again.",
      },
      paste: {
        open: "Or paste cells from a spreadsheet",
        label: "Copy the cells, with the names of the columns in the first row, and paste them here.",
        noTable: "This is not a table. Paste at least two rows, or two cells beside each other.",
        submit: "Use these cells",
      },
      form: {
        drop: "Drop your file here",
        release: "Drop the file to upload it",
        or: "or",
        choose: "Choose a file",
        kinds: (maxFileBytes: number) => `CSV or Excel (.xlsx), up to ${bytes(maxFileBytes)}`,
        refusedTitle: "This file was not taken",
        noFile: "No file at hand?",
      },
      sending: {
        sending: "Sending the file…",
        opening: "Sent. Opening it…",
        progress: "Sent",
        amount: "{sent} of {total}",
        cancel: "Cancel the upload",
      },
      refusals: {
        several: "These are several files. Import them one after the other.",
        tooLarge: (maxFileBytes: number) =>
          `{file} is larger than ${bytes(maxFileBytes)}, the most that this installation takes. Split it and import the parts.`,
        connectionLost:
          "The connection was lost while the file was being sent. Check that loyalty-imports is running, then choose the file again.",
        refused: "The file was refused (error {status}). Choose it again.",
        linkUsed: "This upload link was used before. Choose the file again.",
        notTaken: "The file could not be taken. Give it a shorter name, or choose it again.",
        sampleLost: "The sample could not be fetched. Try it again.",
      },
    },
    reading: {
      lead: "The file is being read. Nothing changes yet.",
      title: "Reading the file…",
      label: "Reading the file",
      text: "Counting its rows and looking for the email and the points.",
    },
    unreadable: {
      lead: "This file could not be read. No balance was changed.",
      title: "What is wrong",
      another: "Upload another file",
      recognise: "Let it be recognised",
      pending: "Reading…",
    },
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
          `You corrected ${rows(value)}. Check again to see what becomes of ${form(value, { one: "it", other: "them" })}.`,
        again: "Check again",
        pending: "Checking…",
        replaced:
          "This file was checked anew in the meantime. What you see now is the newest check: look at it, then decide.",
        unusable: "The file cannot be read any more. Upload it again.",
      },
      warnings: {
        title: "Before you decide",
        seen: "I have seen this",
        seenAndAdd: "I have seen this. Add the points once more",
        sentences: {
          unmatched: (count: number, total: number, percent: string) =>
            `${number(count)} of ${rows(total)} ${form(count, { one: "has", other: "have" })} an email that no customer has (${percent}).`,
          falling: (count: number, total: number, percent: string) =>
            `${number(count)} of ${customers(total)} in the file ${form(count, { one: "loses", other: "lose" })} points (${percent}).`,
          toZero: (count: number, total: number, percent: string) =>
            `${number(count)} of ${customers(total)} in the file ${form(count, { one: "loses", other: "lose" })} all of their points (${percent}).`,
          growth: (before: number, after: number, percent: string) =>
            `All balances together grow by ${percent}, from ${number(before)} to ${number(after)} points.`,
          outlier: (rowNumber: number, email: string, before: number, after: number) =>
            `Row ${number(rowNumber)} changes the balance of ${email} from ${number(before)} to ${number(after)} points, far more than what is usual in this file.`,
          otherOutliers: (value: number, isAll: boolean) =>
            `${isAll ? "" : "At least "}${count(value, { one: "more row stands", other: "more rows stand" })} out like it.`,
          /** The date stays a place, because only the browser knows the reader's zone. */
          sameFile: (by: string, isRunning: boolean) =>
            `The same file was imported before: {date}${by ? `, by ${unbrokenKey(by)}` : ""}${isRunning ? ", and is still running" : ""}.`,
          ambiguous: (value: number, example: { cell: string; rowNumber: number } | undefined) =>
            `${count(value, { one: "row is", other: "rows are" })} not imported, because the points could be read in two ways${example ? `: row ${number(example.rowNumber)} has “${example.cell}”` : ""}.`,
          unlinked: (mode: "SET" | "ADD") =>
            `This looks like a file of failed rows, but it does not say of which import. Its points ${mode === "ADD" ? "are added to balances" : "become the balances"}, whatever they did there, and rows that were imported since count again.`,
          uploadAsItWas: "Upload the file as it was downloaded, with all of its columns, and only the cells corrected.",
          writeLikeOthers: "Write the points there like the other numbers of the column.",
          sayWhatSeparates: "Go back to the columns to say what the separators mean.",
          column: (columnName: string, why: ColumnReason | undefined) =>
            `The points are taken from the column “${columnName}”, which does not look like the balance.${why ? ` ${describeColumnReason(why)}` : ""}`,
        },
        usual: (percent: string) => `That is more than the ${percent} that are set as usual.`,
      },
      failures: {
        title: "Why rows fail",
        rows,
        names: failureNames,
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
        },
        title: "Row by row",
        filters: "Which rows are shown",
        filter: {
          all: "All",
          changing: "Will change",
          unchanged: "Unchanged",
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
        corrected: "corrected",
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
        checkFirst: "You have corrected rows. Check again before you go on.",
        refusedTitle: "Nothing was changed",
        warnings:
          "There is something that you have not confirmed. Look at the points under “Before you decide”, and tick each.",
        repeat:
          "The points of this file were added before. Confirm under “Before you decide” that they are added once more.",
        other: "The import could not be started so. Check the file again.",
      },
    },
    run: {
      /** @param done how many, already written as a text */
      done: (done: string, total: number) => `${done} of ${rows(total)} done`,
      label: "Rows done",
      phases: {
        waiting: "Waiting for its turn. Imports of this shop run one after the other.",
        checking: "Checking the rows first",
        writing: "Writing balances",
        finishing: "Finishing: checking that everything adds up",
        pausing: "Pausing. The rows that are being written now are finished first.",
        paused: "Paused. What was written stays, and nothing more changes until you resume it.",
        canceling: "Canceling. The rows that are being written now are finished first.",
        undoing: "Taking back what it has changed",
      },
      /** What the tab says where a share of the rows would say nothing. */
      tabs: {
        waiting: "Waiting",
        checking: "Checking",
        writing: "Writing",
        finishing: "Finishing",
        pausing: "Pausing",
        paused: "Paused",
        canceling: "Canceling",
        undoing: "Undoing",
      },
      /** @param checked how many, already written as a text */
      checked: (checked: string, total: number) => `${checked} of ${rows(total)} checked`,
      rate: "{rate} a second",
      left: "about {time} left",
      closing: "You can close this page. The import goes on.",
      pausedClosing: "You can close this page. The import waits for you.",
      controls: {
        pause: "Pause",
        pausing: "Pausing…",
        resume: "Resume",
        resuming: "Resuming…",
        cancel: "Cancel…",
        cancelTitle: "Cancel this import?",
        cancelTexts: [
          "What was written stays, and can be undone afterwards. Rows that were not reached change nothing; the result lists them.",
          "A canceled import cannot go on. To stop for a while, pause it instead.",
        ],
        keep: "Let it go on",
        cancelSubmit: "Cancel the import",
        canceling: "Canceling…",
      },
    },
    endings: { look: "See it", close: "Close this message" },
    waiting: {
      title: "Waiting to go on",
      silentSince: "No answer since {time}",
      silentText:
        "What you see is the last that was known. Leave this page open: it goes on by itself once loyalty-imports answers again, and the import with it.",
    },
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
      names: failureNames,
      all: "Show the rows of all reasons",
      row: "Row",
      email: "Email",
      points: "Points",
      wrong: "What is wrong",
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
    timeline: {
      title: "Who did what",
      actor: unbrokenKey,
      by: (name: string) => `by ${unbrokenKey(name)}`,
      actions: {
        CREATED: "File uploaded",
        PREVIEWED: "Whole file checked",
        EXECUTED: "Import started",
        PAUSED: "Import paused",
        RESUMED: "Import resumed",
        CANCELED: "Import canceled",
        REVERTED: "Undo started",
        CORRECTED: "Rows corrected",
        RETRIED: "Corrected rows imported again",
        DELETED: "Import deleted",
      } satisfies Record<ImportAction, string>,
    },
    linked: {
      title: "Imports that belong together",
      follows: "This one imports rows again that failed in",
      followedBy: "Rows of this one were imported again in",
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
    customers: {
      pageTitle: "Customers",
      lead: "An import changes the balances of customers who are here. It finds them by their email.",
      emptyTitle: "No customers yet",
      emptyText: "Add the first one, or bring many at once from a file.",
      nobody: (search: string) => `No customer matches “${search}”`,
      noMore: "No more customers",
      nobodyText: "The search looks for a part of an email or of a name. Try a shorter part.",
      showAll: "Show all customers",
      pages: "Pages of customers",
      first: "First customers",
      next: "Next customers",
      customer: "Customer",
      balance: "Balance",
      noPoints: "no points yet",
      search: "Search",
      searchLabel: "Part of an email or of a name",
      order: { label: "Sort by", email: "Email", name: "Name", balance: "Balance", newest: "Newest first" },
      file: {
        open: "Add customers from a file",
        lead: "A CSV or Excel file with a column of emails and, if you like, one of names. Customers who are here stay as they are.",
        choose: "Choose a file",
        reading: "Adding the customers…",
        added: (value: number) => `${customers(value)} ${form(value, { one: "was", other: "were" })} added.`,
        known: (value: number) => `${number(value)} ${form(value, { one: "was", other: "were" })} already here.`,
        refused: (value: number) => `${rows(value)} ${form(value, { one: "was", other: "were" })} left out:`,
        refusedRow: (rowNumber: number, sentence: string) => `Row ${number(rowNumber)}: ${sentence}`,
        more: (value: number) => `and ${number(value)} more.`,
        noEmail: (columnNames: string) =>
          `No column of this file looks like the emails of customers. Its columns are: ${columnNames}. Name the right one “Email”, then choose the file again.`,
      },
      add: {
        open: "Add a customer",
        email: "Email",
        name: "Name (optional)",
        submit: "Add 1 customer",
        pending: "Adding…",
        added: "was added.",
        known: "was already here and stays as it is.",
        badEmail: "This is not an email address. Correct it.",
        badName: "Use plain text of at most 300 characters.",
      },
    },
    customer: {
      all: "All customers",
      balance: "Balance",
      earned: "Earned",
      adjusted: "Adjusted",
      redeemed: "Redeemed",
      history: "What happened to the balance",
      nothing: "Nothing has changed this balance yet.",
      what: "What",
      change: "Change",
      beforeAfter: "Before → after",
      when: "When",
      row: (value: number) => `row ${number(value)}`,
      importOf: (fileName: string) => `Import of ${fileName}`,
      undoOf: (fileName: string) => `Undo of the import of ${fileName}`,
      pages: "Pages of the history",
      newest: "Newest changes",
      older: "Older changes",
      plot: {
        title: "Balance over time",
        /** The dates stay places, because only the browser knows the reader's zone. */
        summary: (first: number, last: number, lowest: number, highest: number) =>
          `From ${number(first)} ({from}) to ${number(last)} ({to}); the lowest was ${number(lowest)}, the highest ${number(highest)}.`,
        latest: (value: number) => `The last ${number(value)} changes.`,
      },
    },
    settings: {
      pageTitle: "Settings",
      lead: "How these pages look, what this installation is, and how programs reach it.",
      look: {
        title: "Language and colours",
        language: "Language",
        browserLanguage: "As set in the browser",
        theme: "Colours",
        themes: { system: "As set on the device", light: "Light", dark: "Dark" },
        save: "Save",
        saving: "Saving…",
      },
      thresholds: {
        title: "When a review warns",
        lead: "Before an import starts, its review tells what looks wrong. Above these thresholds it must be confirmed. An empty field never asks.",
        names: {
          unmatchedPercent: "Rows without a customer",
          fallingPercent: "Customers who lose points",
          toZeroPercent: "Customers who lose all of their points",
          growthPercent: "Growth of all balances together",
          outlierFactor: "A change that stands out",
        },
        hints: {
          unmatchedPercent: "Percent of the rows of the file.",
          fallingPercent: "Percent of the customers in the file.",
          toZeroPercent: "Percent of the customers in the file.",
          growthPercent: "Percent of all points in the programme before the import.",
          outlierFactor: "How many times larger one change is than what is usual in the file.",
        },
        off: "off",
        save: "Save thresholds",
        saving: "Saving…",
        saved: "Saved. They count from the next check of a file on.",
        range: (lowest: string, highest: string) => `Give a number from ${lowest} to ${highest}, or leave it empty.`,
      },
      installation: "This installation",
      installationLead:
        "What it takes, and what it runs on. The largest file and the most rows are set as MAX_FILE_BYTES and MAX_ROWS in the file .env.",
      site: "Site",
      largestFile: "Largest file",
      mostRows: "Most rows in a file",
      mostColumns: "Most columns in a file",
      database: "Database",
      ownDatabase: "PostgreSQL, started by the app itself",
      yourDatabase: "Your PostgreSQL",
      engine: "Imports are run by",
      ownEngine: "the app itself",
      keys: {
        title: "API keys",
        lead: "A program that brings points or asks for them needs a key of this site.",
        none: "There is no key yet. Make one to use the API.",
        made: "Made",
        ofKey: "Key",
        noName: "without a name",
        lastUsed: "Last used",
        neverUsed: "never",
        name: "Which program is it for? (optional)",
        badName: "Use plain text of at most 100 characters.",
        make: "Make 1 key",
        making: "Making it…",
        shownOnce: "This is the new key. It is shown once: copy it now and keep it where the program finds it.",
        key: "New key",
        copy: "Copy the key",
        copyExample: "Copy the commands",
        copied: "Copied.",
        revoke: "Revoke",
        revokeNamed: (name: string) => `Revoke the key ${name}`,
        revokeTitle: (name: string) => `Revoke the key ${name}?`,
        revokeTexts: [
          "Every program that uses it is refused from then on. Imports that are running go on.",
          "This cannot be taken back, but you can make a new key.",
        ],
        keep: "Keep it",
        revokeSubmit: "Revoke 1 key",
        revoking: "Revoking…",
        example: "Ask for the imports of this site, in a terminal:",
        exampleLabel: "Commands",
        exampleKey: "put a key here",
      },
    },
    /** What is wrong with one row of a file, and what to do. */
    rowError: describeRowError,
    /** What is wrong with a whole file, and what to do. */
    parseError: describeParseError,
    /** Why an import or an undo waits. @param reason as the server has stored it */
    retryReason: (reason: string) => reason,
    /**
     * Why an import or an undo was given up, and how far it came.
     * @param reason as the server has stored it
     * @param done how many of the rows stay imported, or taken back
     */
    stopReason: (reason: string, _work: "import" | "undo", _done: number, _total: number) => reason,
    /** Why a file could not be read, when the file is not to blame. @param reason as the server has stored it */
    parseFault: (reason: string) => reason,
    /** How a file was read, a sentence for each decision. */
    decisions: (details: ParseDetails) => (details.decisions ? describeDecisions(details) : details.sentences),
    /** Why a column is suggested, or is not. */
    columnReason: ({ reason }: ColumnSaid) => reason,
    /** What the separators in the points mean. */
    numbers: describeNumberFormat,
    /** What they likely mean where nothing in the column says it, and why. */
    likelyDecimal: describeLikelyDecimal,
  };
}

/** Who did something, as the record of an import calls them. A key without a name breaks only between its marks and its day. */
function unbrokenKey(actor: string): string {
  return actor.replace(
    /^API key ([0-9a-f]{8}) of (\d{4})-(\d\d)-(\d\d)$/,
    "API\u00a0key\u00a0$1 of\u00a0$2\u2011$3\u2011$4",
  );
}
