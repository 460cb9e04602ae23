"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { reader } from "@/app/texts/reader";
import { webCaller } from "@/app/web-caller";
import { retryAndParseImport } from "@/inngest/start-import";
import { acceptSuggestions } from "@/lib/corrections/accept-suggestions";
import { correctRow } from "@/lib/corrections/correct-row";
import { type RowRefusal, rowRefusal } from "./row-refusal";

const shownRow = z.object({
  importId: z.guid(),
  rowNumber: z.int(),
  emailCell: z.string().nullable(),
  pointsCell: z.string().nullable(),
});

/** A row as the page shows it. */
export type ShownRow = z.input<typeof shownRow>;

const entered = z.object({ email: z.string().trim(), points: z.string().trim() });

/** Gives a row the email and the points that were typed in. @returns what is wrong with them */
export async function saveRow(row: ShownRow, _previous: RowRefusal, form: FormData): Promise<RowRefusal> {
  const { emailCell, pointsCell } = shownRow.parse(row);
  const { email, points } = entered.parse(Object.fromEntries(form));
  const given = {
    email: email === (emailCell ?? "") ? null : email,
    points: points === (pointsCell ?? "") ? null : points,
  };
  // A row that is to be tried again as it is: its customer may be there by now.
  const asItIs = given.email === null && given.points === null;
  const failure = await change(row, { ...(asItIs ? { email, points } : given), skip: false });
  return failure ? { ...(await rowRefusal(failure, { email, points })), entered: { email, points } } : {};
}

/** Takes the email that is suggested for a row. */
export async function takeSuggestion(row: ShownRow, email: string): Promise<void> {
  await change(row, { email: z.string().parse(email), skip: false });
}

/** Leaves a row out. */
export async function leaveRowOut(row: ShownRow): Promise<void> {
  await change(row, { skip: true });
}

/** Takes back what was decided about a row. */
export async function takeDecisionBack(row: ShownRow): Promise<void> {
  await change(row, { email: null, points: null, skip: null });
}

async function change(row: ShownRow, input: object) {
  const { importId, rowNumber } = shownRow.parse(row);
  const changed = await correctRow(await webCaller(), { loyaltyImportId: importId, rowNumber }, input);
  if (!changed.ok && changed.failure.kind === "validation") return changed.failure;
  // Another tab may have been faster; the page shows how the row stands now.
  revalidatePath(`/imports/${importId}/result`);
  return undefined;
}

/** Takes every suggested email. @returns a sentence when that is not possible */
export async function takeAllSuggestions(importId: string): Promise<string> {
  const loyaltyImportId = z.guid().parse(importId);
  const accepted = await acceptSuggestions(await webCaller(), loyaltyImportId, {});
  revalidatePath(`/imports/${loyaltyImportId}/result`);
  const tooMany = !accepted.ok && accepted.failure.kind === "validation";
  return tooMany ? (await reader()).texts.fix.refusals.tooMany : "";
}

/** Makes an import of the corrected rows and leads to it. @returns a sentence when that is not possible */
export async function importCorrectedRows(importId: string): Promise<string> {
  const loyaltyImportId = z.guid().parse(importId);
  const followUp = await retryAndParseImport(await webCaller(), { loyaltyImportId });
  if (followUp.ok) redirect(`/imports/${followUp.value.id}`);
  revalidatePath(`/imports/${loyaltyImportId}/result`);
  const { refusals } = (await reader()).texts.fix;
  const { failure } = followUp;
  const isFile = failure.kind === "application" && failure.code.startsWith("FILE_");
  return isFile ? refusals.file : refusals.changed;
}
