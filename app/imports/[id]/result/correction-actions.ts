"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { reader } from "@/app/texts/reader";
import { webCaller } from "@/app/web-caller";
import { retryAndParseImport } from "@/inngest/start-import";
import { acceptSuggestions } from "@/lib/corrections/accept-suggestions";

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
