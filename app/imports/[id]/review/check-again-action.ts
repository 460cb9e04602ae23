"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { reader } from "@/app/texts/reader";
import { previewAgain } from "./preview-again";

/**
 * Checks every row anew, by the same decisions, and shows the review.
 * @param onRowError decides otherwise about what happens when a row fails
 * @returns a sentence when that was not possible
 */
export async function checkAgain(importId: string, onRowError?: "CONTINUE"): Promise<string> {
  const loyaltyImportId = z.guid().parse(importId);
  const previewed = await previewAgain(loyaltyImportId, z.literal("CONTINUE").optional().parse(onRowError));
  if (previewed?.ok) redirect(`/imports/${loyaltyImportId}/review`);
  const isUnusable =
    previewed && previewed.failure.kind === "application" && previewed.failure.code === "FILE_UNUSABLE";
  if (isUnusable) return (await reader()).texts.review.stale.unusable;
  redirect(`/imports/${loyaltyImportId}`);
}
