"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { reader } from "@/app/texts/reader";
import { webCaller } from "@/app/web-caller";
import { acceptSuggestions } from "@/lib/corrections/accept-suggestions";
import { previewAgain } from "./preview-again";

/** Takes over every suggested email, checks every row anew and shows what was corrected. @returns a sentence when it was not done */
export async function acceptAndCheck(importId: string): Promise<string> {
  const loyaltyImportId = z.guid().parse(importId);
  const { failures, stale } = (await reader()).texts.review;
  const accepted = await acceptSuggestions(await webCaller(), loyaltyImportId, {});
  if (!accepted.ok) return accepted.failure.kind === "validation" ? failures.tooMany : failures.refused;
  const previewed = await previewAgain(loyaltyImportId);
  if (!previewed?.ok) return stale.unusable;
  redirect(`/imports/${loyaltyImportId}/review?show=corrected`);
}
