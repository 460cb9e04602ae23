"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { webCaller } from "@/app/web-caller";
import { cancelAndCloseImport, resumeAndRunImport } from "@/inngest/start-import";
import type { Caller } from "@/lib/activities/caller";
import { pauseImport } from "@/lib/run-control/pause-import";

const importId = z.guid();

/** Has a running import stop until it is resumed. */
export async function pauseRun(input: string): Promise<void> {
  return control(input, pauseImport);
}

/** Lets a paused import go on. */
export async function resumeRun(input: string): Promise<void> {
  return control(input, resumeAndRunImport);
}

/** Ends a running import for good, on a page without JavaScript: the answer of a form's action goes nowhere. */
export async function cancelRun(input: string): Promise<void> {
  await endRun(input);
}

/** Ends a running import for good. @returns whether there was something to end: if not, the page stays as it is, so that it can say so */
export async function endRun(input: string): Promise<boolean> {
  const loyaltyImportId = importId.parse(input);
  const { ok } = await cancelAndCloseImport(await webCaller(), { loyaltyImportId });
  if (ok) revalidatePath(`/imports/${loyaltyImportId}/run`);
  return ok;
}

type Control = (caller: Caller, input: { loyaltyImportId: string }) => Promise<unknown>;

/** The page shows how the import stands then, also when it has ended in the meantime and is left as it is. */
async function control(input: string, change: Control): Promise<void> {
  const loyaltyImportId = importId.parse(input);
  await change(await webCaller(), { loyaltyImportId });
  // A redirect, even to the same page, would take the focus from the button that was pressed.
  revalidatePath(`/imports/${loyaltyImportId}/run`);
}
