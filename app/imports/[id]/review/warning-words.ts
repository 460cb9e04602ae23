import { z } from "zod";
import type { Reader } from "@/app/texts/reader-of";
import { columnReason } from "@/lib/columns/column-reason";
import { likelyDecimal } from "@/lib/columns/likely-decimal";
import { showText } from "@/lib/show-text";
import type { Warning } from "@/lib/warnings/warning";

const share = z.object({ count: z.number(), total: z.number(), percent: z.number(), thresholdPercent: z.number() });
const growth = z.object({
  pointsBefore: z.number(),
  pointsAfter: z.number(),
  percent: z.number(),
  thresholdPercent: z.number(),
});
const change = z.object({
  rowNumber: z.number(),
  email: z.string(),
  pointsBefore: z.number(),
  pointsAfter: z.number(),
});
/** Previews that an older version of the app has made do not say `isAll`. */
const outliers = z.object({ changes: z.tuple([change], change), isAll: z.boolean().default(true) });
const earlier = z.object({ executedDate: z.iso.datetime(), executedBy: z.string().optional(), isRunning: z.boolean() });
const unlinked = z.object({ mode: z.enum(["SET", "ADD"]) });
const column = z.object({ columnName: z.string(), why: columnReason.optional() });

const ambiguity = z.object({
  count: z.number(),
  isDecided: z.boolean(),
  first: z.object({ cell: z.string().optional(), rowNumber: z.number() }).optional(),
  likely: likelyDecimal.optional(),
});

const shareSentence = { MANY_UNMATCHED: "unmatched", MANY_FALL: "falling", MANY_TO_ZERO: "toZero" } as const;

/** The moments of a warning, by the names of their places in its sentences. */
export function warningMoments({ code, data }: Warning): Record<string, Date> {
  return code === "SAME_FILE_IMPORTED" ? { date: new Date(earlier.parse(data).executedDate) } : {};
}

/** A warning in the reader's language, sentence by sentence. */
export function warningWords({ code, severity, data }: Warning, { texts, formats }: Reader): string[] {
  const { sentences, usual } = texts.review.warnings;
  const limit = (percent: number) => (severity === "SEVERE" ? [usual(formats.percent(percent))] : []);
  switch (code) {
    case "MANY_UNMATCHED":
    case "MANY_FALL":
    case "MANY_TO_ZERO": {
      const { count, total, percent, thresholdPercent } = share.parse(data);
      return [sentences[shareSentence[code]](count, total, formats.percent(percent)), ...limit(thresholdPercent)];
    }
    case "LIABILITY_GROWS": {
      const { pointsBefore, pointsAfter, percent, thresholdPercent } = growth.parse(data);
      return [sentences.growth(pointsBefore, pointsAfter, formats.percent(percent)), ...limit(thresholdPercent)];
    }
    case "OUTLIER": {
      const {
        changes: [first, ...others],
        isAll,
      } = outliers.parse(data);
      const more = others.length > 0 ? [sentences.otherOutliers(others.length, isAll)] : [];
      return [
        sentences.outlier(first.rowNumber, showText(first.email), first.pointsBefore, first.pointsAfter),
        ...more,
      ];
    }
    case "SAME_FILE_IMPORTED": {
      const { executedBy = "", isRunning } = earlier.parse(data);
      return [sentences.sameFile(showText(executedBy), isRunning)];
    }
    case "AMBIGUOUS_POINTS": {
      const { count, isDecided, first, likely } = ambiguity.parse(data);
      const example = first?.cell === undefined ? undefined : { cell: first.cell, rowNumber: first.rowNumber };
      return [
        sentences.ambiguous(count, example),
        ...(likely ? [texts.likelyDecimal(likely)] : []),
        isDecided ? sentences.writeLikeOthers : sentences.sayWhatSeparates,
      ];
    }
    case "UNLINKED_ERROR_FILE":
      return [sentences.unlinked(unlinked.parse(data).mode), sentences.uploadAsItWas];
    case "SUSPICIOUS_COLUMN": {
      const { columnName, why } = column.parse(data);
      return [sentences.column(showText(columnName), why)];
    }
  }
}
