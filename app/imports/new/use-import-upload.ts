"use client";

import { useRouter } from "next/navigation";
import { importUploadedFile } from "./upload-actions";
import type { UploadTexts } from "./upload-texts";
import { useUpload } from "./use-upload";

/** Sends one file, has an import made of it, and goes on to its columns. */
export function useImportUpload(maxFileBytes: number, refusals: UploadTexts["refusals"]) {
  const router = useRouter();
  return useUpload(maxFileBytes, refusals, async (file) => {
    const started = await importUploadedFile(file);
    if (!started.ok) return { refusal: started.sentence };
    router.push(`/imports/${started.importId}/columns`);
    return "leaving";
  });
}
