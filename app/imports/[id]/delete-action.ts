"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { reader } from "@/app/texts/reader";
import { webCaller } from "@/app/web-caller";
import { deleteImport } from "@/lib/imports/delete-import";

const request = z.object({
  importId: z.guid(),
  revision: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
});

/** Deletes an import as it was shown. @returns a sentence when it was not deleted */
export async function deleteShownImport(input: z.input<typeof request>): Promise<string> {
  const { importId, revision } = request.parse(input);
  const deleted = await deleteImport(await webCaller(), importId, revision);
  if (deleted.ok || (deleted.failure.kind === "application" && deleted.failure.code === "NOT_FOUND")) {
    redirect("/imports");
  }
  return (await reader()).texts.deletion.changed;
}
