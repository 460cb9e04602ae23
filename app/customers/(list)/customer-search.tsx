import Form from "next/form";
import { buttonStyle } from "@/app/elements/button-style";
import { fieldStyle } from "@/app/elements/field-style";

import type { Texts } from "@/app/texts/english";

/** Searches by address, so that a search can be kept and sent. */
export function CustomerSearch({ search, texts }: { search: string; texts: Texts["customers"] }) {
  return (
    <Form action="/customers" role="search" className="mb-4 flex gap-2">
      <label htmlFor="search" className="sr-only">
        {texts.searchLabel}
      </label>
      <input
        id="search"
        name="search"
        type="search"
        key={search}
        defaultValue={search}
        maxLength={500}
        placeholder={texts.searchLabel}
        className={`${fieldStyle} sm:max-w-80`}
      />
      <button type="submit" className={buttonStyle.secondary}>
        {texts.search}
      </button>
    </Form>
  );
}
