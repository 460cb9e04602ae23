import type { Metadata } from "next";
import type { ReactNode } from "react";
import { type CustomerParams, requestedCustomer } from "./requested-customer";

export async function generateMetadata({ params }: { params: CustomerParams }): Promise<Metadata> {
  const customer = await requestedCustomer(params);
  return { title: customer.name ?? customer.email };
}

/** Asks for the customer before anything is sent, so that a missing one is answered with 404. */
export default async function CustomerLayout({ params, children }: { params: CustomerParams; children: ReactNode }) {
  await requestedCustomer(params);
  return children;
}
