"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { reader } from "@/app/texts/reader";
import { webCaller } from "@/app/web-caller";
import { correctRow } from "@/lib/corrections/correct-row";
import type { Violation } from "@/lib/result";
import { RowErrorCode } from "@/prisma/client/enums";

const request = z.object({ importId: z.guid(), rowNumber: z.int().min(1) });

/** An empty field leaves the cell as it is in the file. */
const cell = z.string().transform((text) => text.trim() || null);

const correction = z.union([
  z.object({ act: z.literal("skip") }).transform(() => ({ skip: true })),
  z.object({ act: z.literal("undo") }).transform(() => ({ skip: null, email: null, points: null })),
  z.object({ act: z.literal("save"), email: cell, points: cell }).transform(({ email, points }) => ({ email, points })),
]);

/** What is wrong, and what was given, which stays in its field. */
export type CorrectionRefusal = {
  email?: string;
  points?: string;
  form?: string;
  given?: { email: string; points: string };
};

/** Corrects a row that fails, leaves it out, or takes that back. @returns what is wrong, by field; the page is drawn anew */
export async function correctShownRow(
  input: z.input<typeof request>,
  _: CorrectionRefusal,
  form: FormData,
): Promise<CorrectionRefusal> {
  const { importId, rowNumber } = request.parse(input);
  const { texts } = await reader();
  const given = correction.safeParse(Object.fromEntries(form));
  if (!given.success) return { form: texts.review.correct.other };
  const corrected = await correctRow(await webCaller(), { loyaltyImportId: importId, rowNumber }, given.data);
  if (corrected.ok) {
    refresh();
    return {};
  }
  if (corrected.failure.kind === "application") return { form: texts.review.failures.refused };
  const cells = "email" in given.data ? given.data : { email: null, points: null };
  const sentence = ({ field, ruleName }: Violation) => {
    if (ruleName === "ROW_MALFORMED") return texts.review.correct.bothNeeded;
    const code = z.enum(RowErrorCode).safeParse(ruleName);
    const value = field === "points" ? cells.points : cells.email;
    return code.success ? texts.rowError(code.data, value, null) : texts.review.correct.other;
  };
  const refusals = corrected.failure.violations.map((each) => refusalOf(each.field, sentence(each)));
  return Object.assign({ given: { email: cells.email ?? "", points: cells.points ?? "" } }, ...refusals);
}

function refusalOf(field: string, sentence: string): CorrectionRefusal {
  if (field === "email") return { email: sentence };
  return field === "points" ? { points: sentence } : { form: sentence };
}
