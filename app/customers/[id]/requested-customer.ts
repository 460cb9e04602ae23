import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { findCustomer } from "@/lib/customers/list-customers";
import type { Customer } from "@/prisma/client/client";

const parameters = z.object({ id: z.guid().toLowerCase() });

export type CustomerParams = Promise<unknown>;

/** The customer that an address names; the page "not found" when there is none. */
export async function requestedCustomer(params: CustomerParams): Promise<Customer> {
  const read = parameters.safeParse(await params);
  if (!read.success) notFound();
  const site = await currentSite();
  return (await customerOfSite(site.id, read.data.id)) ?? notFound();
}

const customerOfSite = cache(findCustomer);
