"use client";

import { useId, useState } from "react";
import { buttonStyle } from "@/app/elements/button-style";
import { Disclosure } from "@/app/elements/disclosure";
import { fieldStyle } from "@/app/elements/field-style";
import { tableFile } from "./pasted-files";
import type { UploadTexts } from "./upload-texts";

/** A place for cells that are copied from a spreadsheet, or typed. What is pasted here is taken at once (see use-paste.ts). */
export function PasteTable({ onTable, texts }: { onTable: (file: File) => void; texts: UploadTexts["paste"] }) {
  const [refused, setRefused] = useState(false);
  const id = useId();
  return (
    <Disclosure summary={texts.open}>
      <form
        className="space-y-2"
        onSubmit={(event) => {
          event.preventDefault();
          const table = tableFile(String(new FormData(event.currentTarget).get("table")));
          setRefused(!table);
          if (table) onTable(table);
        }}
      >
        <label htmlFor={id} className="block text-ink-soft text-sm">
          {texts.label}
        </label>
        <textarea
          id={id}
          name="table"
          rows={4}
          spellCheck={false}
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-refusal` : undefined}
          className={`${fieldStyle} py-2 font-mono`}
        />
        {refused && (
          <p id={`${id}-refusal`} role="alert" className="text-danger text-sm">
            {texts.noTable}
          </p>
        )}
        <button type="submit" className={buttonStyle.secondary}>
          {texts.submit}
        </button>
      </form>
    </Disclosure>
  );
}
