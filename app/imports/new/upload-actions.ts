"use server";

import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { reader } from "@/app/texts/reader";
import { createAndParseImport } from "@/inngest/start-import";
import { createUploadLink, type UploadLink } from "@/lib/uploads/upload-link";

/** Makes the place that the browser sends one file to. */
export async function prepareUpload(): Promise<UploadLink> {
  const site = await currentSite();
  return createUploadLink(site.id);
}

const uploadedFile = z.object({ filePath: z.string(), fileName: z.string(), fileSize: z.int().min(0) });

export type StartedImport = { ok: true; importId: string } | { ok: false; sentence: string };

/** Makes an import of a file that was sent, and has it read. */
export async function importUploadedFile(input: z.input<typeof uploadedFile>): Promise<StartedImport> {
  const { filePath, fileName, fileSize } = uploadedFile.parse(input);
  const site = await currentSite();
  // A `filePath` is not a full address, so that the address of this installation does not matter.
  const created = await createAndParseImport(site.id, { fileUrl: filePath, fileName, fileSize }, "");
  return created.ok
    ? { ok: true, importId: created.value.id }
    : { ok: false, sentence: (await reader()).texts.upload.refusals.notTaken };
}
