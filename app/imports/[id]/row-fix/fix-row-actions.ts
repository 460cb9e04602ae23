"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { webCaller } from "@/app/web-caller";
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
export async function takeSuggestion(row: ShownRow, email: string): Promise<undefined> {
  await change(row, { email: z.string().parse(email), skip: false });
}

/** Leaves a row out. */
export async function leaveRowOut(row: ShownRow): Promise<undefined> {
  await change(row, { skip: true });
}

/** Takes back what was decided about a row. */
export async function takeDecisionBack(row: ShownRow): Promise<undefined> {
  await change(row, { email: null, points: null, skip: null });
}

async function change(row: ShownRow, input: object) {
  const { importId, rowNumber } = shownRow.parse(row);
  const changed = await correctRow(await webCaller(), { loyaltyImportId: importId, rowNumber }, input);
  if (!changed.ok && changed.failure.kind === "validation") return changed.failure;
  // Another tab may have been faster; the page shows how the row stands now.
  refresh();
  return undefined;
}
