import Form from "next/form";
import { buttonStyle } from "@/app/elements/button-style";
import { fieldStyle } from "@/app/elements/field-style";

/** Searches by address, so that a search can be kept and sent. */
export function CustomerSearch({ search }: { search: string }) {
  return (
    <Form action="/customers" role="search" className="mb-4 flex gap-2">
      <label htmlFor="search" className="sr-only">
        Part of an email or of a name
      </label>
      <input
        id="search"
        name="search"
        type="search"
        key={search}
        defaultValue={search}
        maxLength={500}
        placeholder="Part of an email or of a name"
        className={`${fieldStyle} sm:max-w-80`}
      />
      <button type="submit" className={buttonStyle.secondary}>
        Search
      </button>
    </Form>
  );
}
