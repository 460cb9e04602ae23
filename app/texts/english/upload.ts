import type { EnglishWords } from "./words";

/** The upload, and a file that is read or cannot be read, in English. */
export function englishUpload({ bytes }: EnglishWords) {
  return {
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
  };
}
