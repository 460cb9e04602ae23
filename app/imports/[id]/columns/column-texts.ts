import type { Texts } from "@/app/texts/english";

export type ColumnTexts = ReturnType<typeof columnTexts>;

/** The texts that choosing the columns needs in the browser. @param shownRows how many rows of the file are in view */
export function columnTexts({ columns: { form, preview } }: Texts, rowCount: number, shownRows: number) {
  return {
    form: { ...form, pending: form.pending(rowCount) },
    preview: { ...preview, caption: preview.caption(shownRows, rowCount) },
  };
}
