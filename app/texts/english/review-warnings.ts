import type { ColumnReason } from "@/lib/columns/column-reason";
import { describeColumnReason } from "@/lib/columns/describe-column-reason";
import { englishActor } from "./actor";
import type { EnglishWords } from "./words";

/** The warnings of the review, in English. */
export function englishReviewWarnings({ number, count, form, rows, customers }: EnglishWords) {
  return {
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
        `The same file was imported before: {date}${by ? `, by ${englishActor(by)}` : ""}${isRunning ? ", and is still running" : ""}.`,
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
    usual: (percent: string) => `Your settings warn above ${percent}.`,
  };
}
