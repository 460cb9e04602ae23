"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { reader } from "@/app/texts/reader";
import { webCaller } from "@/app/web-caller";
import { createAndParseImport } from "@/inngest/start-import";
import { readParseOptions } from "@/lib/import-files/file-format-record";
import { getImport } from "@/lib/imports/get-import";
import { filePathOf } from "@/lib/uploads/upload-link";

/** Makes another import of the file of an import, and leads to its columns. @returns a sentence when that is not possible */
export async function importFileAgain(importId: string): Promise<string> {
  const caller = await webCaller();
  const { siteId } = caller;
  const earlier = await getImport({ siteId, loyaltyImportId: z.guid().parse(importId) });
  if (earlier.ok) {
    const { uploadId, fileName, parseOptions } = earlier.value;
    const file = { fileUrl: filePathOf(siteId, uploadId), fileName, parseOptions: readParseOptions(parseOptions) };
    const created = await createAndParseImport(caller, file, "");
    if (created.ok) redirect(`/imports/${created.value.id}/columns`);
  }
  return (await reader()).texts.upload.recent.gone;
}
