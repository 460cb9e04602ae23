"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { webCaller } from "@/app/web-caller";
import { requestAndRunRevert } from "@/inngest/start-import";

const importId = z.guid();

/** Has an import undone. Where that is not possible any more, the page of the result says why. */
export async function undoImport(input: string): Promise<never> {
  const loyaltyImportId = importId.parse(input);
  await requestAndRunRevert(await webCaller(), { loyaltyImportId });
  redirect(`/imports/${loyaltyImportId}/result`);
}
