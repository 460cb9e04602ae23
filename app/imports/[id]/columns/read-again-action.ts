"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { webCaller } from "@/app/web-caller";
import { createAndParseImport } from "@/inngest/start-import";
import { deleteImport } from "@/lib/imports/delete-import";
import { getImport } from "@/lib/imports/get-import";
import { filePathOf } from "@/lib/uploads/upload-link";

/** A choice that is left to the app comes as an empty text. */
const choice = z
  .string()
  .optional()
  .transform((text) => text || undefined);

const request = z.object({
  importId: z.guid(),
  revision: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
  encoding: choice,
  delimiter: choice,
  sheet: choice,
  headerRow: choice.transform((row) => (row === "none" ? null : row && Number(row))),
});

/** Makes a new import of the same file, read as chosen (or as recognised), in the place of the one that is shown. */
export async function readAgain(form: FormData): Promise<void> {
  const { importId, revision, ...parseOptions } = request.parse(Object.fromEntries(form));
  const caller = await webCaller();
  const { siteId } = caller;
  const shown = await getImport({ siteId, loyaltyImportId: importId });
  // An import that was started or deleted elsewhere is shown where it stands now.
  if (!shown.ok || !["PARSED", "FAILED"].includes(shown.value.status)) redirect(`/imports/${importId}`);
  const { uploadId, fileName } = shown.value;
  const created = await createAndParseImport(
    caller,
    { fileUrl: filePathOf(siteId, uploadId), fileName, parseOptions },
    "",
  );
  if (!created.ok) throw new Error(JSON.stringify(created.failure));
  await deleteImport(caller, importId, revision);
  redirect(`/imports/${created.value.id}`);
}
