"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { reader } from "@/app/texts/reader";
import { previewAgain } from "./preview-again";

/** Checks every row anew, by the same decisions, and shows the review. @returns a sentence when that was not possible */
export async function checkAgain(importId: string): Promise<string> {
  const loyaltyImportId = z.guid().parse(importId);
  const previewed = await previewAgain(loyaltyImportId);
  if (previewed?.ok) redirect(`/imports/${loyaltyImportId}/review`);
  const isUnusable =
    previewed && previewed.failure.kind === "application" && previewed.failure.code === "FILE_UNUSABLE";
  if (isUnusable) return (await reader()).texts.review.stale.unusable;
  redirect(`/imports/${loyaltyImportId}`);
}
