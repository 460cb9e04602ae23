import { describeLikelyDecimal } from "@/lib/columns/describe-likely-decimal";
import { describeDecisions } from "@/lib/import-files/describe-decisions";
import { describeParseError } from "@/lib/import-files/describe-parse-error";
import type { ColumnSaid, ParseDetails } from "@/lib/import-files/parse-details";
import { describeNumberFormat } from "@/lib/rows/describe-number-format";
import { describeRowError } from "@/lib/rows/describe-row-error";
import type { RowErrorCode } from "@/prisma/client/enums";
import { englishColumns } from "./english/columns";
import { englishCustomers } from "./english/customers";
import { englishFailedRows } from "./english/failed-rows";
import { englishFrame } from "./english/frame";
import { englishImports } from "./english/imports";
import { englishOverview } from "./english/overview";
import { englishResult } from "./english/result";
import { englishReview } from "./english/review";
import { englishRun } from "./english/run";
import { englishSettings } from "./english/settings";
import { englishUndo } from "./english/undo";
import { englishUpload } from "./english/upload";
import { englishWords } from "./english/words";
import type { Formats } from "./formats";
import { groupDigits } from "./group-digits";

export type Texts = ReturnType<typeof english>;

/** Every text of the pages in English. Texts that a browser fills in have places such as `{file}` (see fill.ts). */
export function english(formats: Formats) {
  const words = englishWords(formats);
  return {
    ...englishFrame,
    ...englishOverview,
    ...englishImports(words),
    ...englishUpload(words),
    ...englishColumns(words),
    ...englishReview(words),
    ...englishRun(words),
    ...englishResult(words),
    ...englishFailedRows(words),
    ...englishUndo(words),
    ...englishCustomers(words),
    ...englishSettings,
    /** What is wrong with one row of a file, and what to do. */
    rowError: (code: RowErrorCode, detail: string | null, suggestion: string | null = null) =>
      describeRowError(code, detail, suggestion, groupDigits(formats)),
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
