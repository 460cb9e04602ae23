import type { EnglishWords } from "./words";

/** The run, and the messages of endings, in English. */
export function englishRun({ rows }: EnglishWords) {
  return {
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
      cancelingClosing: "You can close this page. The import ends by itself.",
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
        ended: {
          title: "The import has ended meanwhile",
          text: "There is nothing left to cancel. Its result says what it has changed; that can be undone.",
          link: "See the result",
        },
      },
    },
    endings: { look: "See it", close: "Close this message" },
    waiting: {
      title: "Waiting to go on",
      silentSince: "No answer since {time}",
      silentText:
        "What you see is the last that was known. Leave this page open: it goes on by itself once loyalty-imports answers again, and the import with it.",
    },
  };
}
