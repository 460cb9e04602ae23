"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Texts } from "@/app/texts/english";
import { reader } from "@/app/texts/reader";
import { webCaller } from "@/app/web-caller";
import { executeAndRunImport } from "@/inngest/start-import";
import type { Failure } from "@/lib/result";
import { warningCode } from "@/lib/warnings/warning";

const request = z.object({ importId: z.guid(), previewToken: z.guid() });

/**
 * Commits the preview that was shown and goes to the page of the run.
 * @param form `acknowledged`: the codes of warnings that were ticked
 * @returns a sentence when nothing was started; the page is drawn anew then
 */
export async function changeBalances(input: z.input<typeof request>, _: string, form: FormData): Promise<string> {
  const { importId, previewToken } = request.parse(input);
  const acknowledgedWarnings = z.array(warningCode).parse(form.getAll("acknowledged"));
  const started = await executeAndRunImport(await webCaller(), {
    loyaltyImportId: importId,
    previewToken,
    ifBalanceChanged: "WRITE",
    acknowledgedWarnings,
    // Its checkbox says so.
    confirmRepeat: acknowledgedWarnings.includes("SAME_FILE_IMPORTED"),
  });
  if (started.ok) redirect(`/imports/${importId}/run`);
  refresh();
  return refusalOf(started.failure, (await reader()).texts.review, importId);
}

function refusalOf(failure: Failure, { change, stale }: Texts["review"], importId: string): string {
  if (failure.kind === "validation") return change.other;
  if (failure.code === "ABORTED") return stale.replaced;
  if (failure.code === "WARNINGS_NOT_ACKNOWLEDGED") return change.warnings;
  if (failure.code === "ALREADY_EXISTS") return change.repeat;
  // An import that has been started or deleted elsewhere is shown where it stands now.
  redirect(`/imports/${importId}`);
}
