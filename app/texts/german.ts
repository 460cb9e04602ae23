import type { Texts } from "./english";
import type { Formats } from "./formats";
import { germanColumns } from "./german/columns";
import { germanCustomers } from "./german/customers";
import { germanDecisions, germanReason } from "./german/decisions";
import { germanFailedRows } from "./german/failed-rows";
import { germanParseError } from "./german/file-problems";
import { germanFrame } from "./german/frame";
import { germanImports } from "./german/imports";
import { germanLikelyDecimal, germanNumbers } from "./german/numbers";
import { germanOverview } from "./german/overview";
import { germanRetryReason, germanStopReason } from "./german/reasons";
import { germanResult } from "./german/result";
import { germanReview } from "./german/review";
import { germanRowError } from "./german/row-errors";
import { germanRun } from "./german/run";
import { germanSettings } from "./german/settings";
import { germanUndo } from "./german/undo";
import { germanUpload } from "./german/upload";
import { germanWords } from "./german/words";
import { groupDigits } from "./group-digits";

/** Every text of the pages in German. */
export function german(formats: Formats): Texts {
  const words = germanWords(formats);
  const { number, rows } = words;
  return {
    ...germanFrame,
    ...germanOverview,
    ...germanImports(words),
    ...germanUpload(words),
    ...germanColumns(words),
    ...germanReview(words),
    ...germanRun(words),
    ...germanResult(words),
    ...germanFailedRows(words),
    ...germanUndo(words),
    ...germanCustomers(words),
    ...germanSettings,
    rowError: (code, detail, suggestion = null) => germanRowError(code, detail, suggestion, groupDigits(formats)),
    retryReason: germanRetryReason,
    stopReason: (reason, work, done, total) => {
      const undone = `${number(done)} von ${rows(total)} sind zurückgenommen und bleiben es. Nehmen Sie den Import noch einmal zurück: Es geht dort weiter.`;
      const kept =
        done > 0
          ? `${number(done)} von ${rows(total)} sind importiert und bleiben es.`
          : "Kein Punktestand wurde geändert.";
      return `${germanStopReason(reason)} ${work === "undo" ? undone : kept}`;
    },
    parseFault: germanStopReason,
    parseError: germanParseError,
    decisions: germanDecisions,
    columnReason: germanReason,
    numbers: germanNumbers,
    likelyDecimal: germanLikelyDecimal,
  };
}
