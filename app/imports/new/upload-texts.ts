import type { Texts } from "@/app/texts/english";

export type UploadTexts = ReturnType<typeof uploadTexts>;

/** The texts that the upload of a file needs in the browser. */
export function uploadTexts({ upload, sample }: Texts, maxFileBytes: number) {
  return {
    form: { ...upload.form, kinds: upload.form.kinds(maxFileBytes) },
    paste: upload.paste,
    sending: upload.sending,
    refusals: { ...upload.refusals, tooLarge: upload.refusals.tooLarge(maxFileBytes) },
    sample,
  };
}
