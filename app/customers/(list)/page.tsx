import { SearchX, Users } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { addressWith } from "@/app/elements/address-with";
import { buttonStyle } from "@/app/elements/button-style";
import { EmptyState } from "@/app/elements/empty-state";
import { firstValue } from "@/app/elements/first-value";
import { PageHeading } from "@/app/elements/page-heading";
import { Pager } from "@/app/elements/pager";
import { listCustomers } from "@/lib/customers/list-customers";
import { plainText } from "@/lib/read-input";
import { AddCustomerForm } from "./add-customer-form";
import { CustomerSearch } from "./customer-search";
import { CustomerTable } from "./customer-table";

export const metadata: Metadata = { title: "Customers" };

// What the database cannot hold cannot be found either.
const text = firstValue.pipe(plainText(500)).catch("");
const parameters = z.object({ search: text, after: text });
const customersPerPage = 50;

export default async function CustomersPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { search, after } = parameters.parse(await searchParams);
  const site = await currentSite();
  const page = await listCustomers(site.id, { search, after: after || undefined, limit: customersPerPage });
  return (
    <>
      <PageHeading
        title="Customers"
        lead="An import changes the balances of customers who are here. It finds them by their email."
      />
      <AddCustomerForm />
      <CustomerSearch search={search} />
      {page.customers.length > 0 ? (
        <CustomerTable customers={page.customers} />
      ) : search || after ? (
        <NobodyFound search={search} />
      ) : (
        <EmptyState Icon={Users} title="No customers yet">
          Add the first one above, or bring many at once with the API.
        </EmptyState>
      )}
      <Pager
        label="Pages of customers"
        back={after ? { href: addressWith("/customers", { search }), text: "First customers" } : undefined}
        forward={
          page.nextAfter
            ? { href: addressWith("/customers", { search, after: page.nextAfter }), text: "Next customers" }
            : undefined
        }
      />
    </>
  );
}

function NobodyFound({ search }: { search: string }) {
  return (
    <EmptyState
      Icon={SearchX}
      title={search ? `No customer matches “${search}”` : "No more customers"}
      actions={
        <Link href="/customers" className={buttonStyle.secondary}>
          Show all customers
        </Link>
      }
    >
      The search looks for a part of an email or of a name. Try a shorter part.
    </EmptyState>
  );
}
