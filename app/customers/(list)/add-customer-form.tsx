"use client";

import { linkStyle } from "@/app/elements/link-style";
import { SubmitButton } from "@/app/elements/submit-button";
import { TextField } from "@/app/elements/text-field";
import { useKeptForm } from "@/app/elements/use-kept-form";
import type { Texts } from "@/app/texts/english";
import { type Addition, addCustomer } from "./add-customer-action";

/** Adds one customer by email and, if known, name. */
export function AddCustomerForm({ texts }: { texts: Texts["customers"]["add"] }) {
  const nothingYet: Addition = { outcome: "none" };
  const { answer: addition, lost, pending, form } = useKeptForm<Addition>(addCustomer, nothingYet);
  const refused = addition.outcome === "refused" ? addition : undefined;
  return (
    <form {...form} className="grid items-start gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <TextField
        label={texts.email}
        name="email"
        error={refused?.email}
        defaultValue={refused?.entered.email}
        required
      />
      <TextField label={texts.name} name="name" error={refused?.name} defaultValue={refused?.entered.name} />
      <div className="sm:mt-6">
        <SubmitButton pending={pending} pendingText={texts.pending}>
          {texts.submit}
        </SubmitButton>
      </div>
      {lost && <div className="sm:col-span-3">{lost}</div>}
      <p role="status" className="text-sm empty:hidden sm:col-span-3 [overflow-wrap:anywhere]">
        {!lost && (addition.outcome === "added" || addition.outcome === "known") && (
          <>
            <a href={`/customers/${addition.customerId}`} className={linkStyle}>
              {addition.email}
            </a>{" "}
            {texts[addition.outcome]}
          </>
        )}
      </p>
    </form>
  );
}
