"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { reader } from "@/app/texts/reader";
import { addCustomers } from "@/lib/customers/add-customers";

const form = z.object({ email: z.string().trim(), name: z.string().trim() });

export type Addition =
  | { outcome: "none" }
  | { outcome: "added" | "known"; email: string; customerId: string }
  | { outcome: "refused"; email?: string; name?: string; entered: z.output<typeof form> };

/** Adds one customer. One who is already there stays as they are. */
export async function addCustomer(_previous: Addition, formData: FormData): Promise<Addition> {
  const entered = form.parse(Object.fromEntries(formData));
  const site = await currentSite();
  const customer = { email: entered.email, ...(entered.name && { name: entered.name }) };
  const added = await addCustomers(site.id, { customers: [customer] });
  if (!added.ok) {
    const { add } = (await reader()).texts.customers;
    const fields = added.failure.kind === "validation" ? added.failure.violations.map(({ field }) => field) : [];
    return {
      outcome: "refused",
      entered,
      ...(fields.includes("customers[0].email") && { email: add.badEmail }),
      ...(fields.includes("customers[0].name") && { name: add.badName }),
    };
  }
  revalidatePath("/", "layout");
  const [first] = added.value.customers;
  if (!first) return { outcome: "none" };
  return { outcome: first.created ? "added" : "known", email: first.email, customerId: first.id };
}
