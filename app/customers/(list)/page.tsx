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
import { reader } from "@/app/texts/reader";
import { listCustomers } from "@/lib/customers/list-customers";
import { plainText } from "@/lib/read-input";
import { AddCustomerForm } from "./add-customer-form";
import { CustomerSearch } from "./customer-search";
import { CustomerTable } from "./customer-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).texts.customers.pageTitle };
}

// What the database cannot hold cannot be found either.
const text = firstValue.pipe(plainText(500)).catch("");
const parameters = z.object({ search: text, after: text });
const customersPerPage = 50;

export default async function CustomersPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { search, after } = parameters.parse(await searchParams);
  const { customers } = (await reader()).texts;
  const site = await currentSite();
  const page = await listCustomers(site.id, { search, after: after || undefined, limit: customersPerPage });
  return (
    <>
      <PageHeading title={customers.pageTitle} lead={customers.lead} />
      <AddCustomerForm texts={customers.add} />
      <CustomerSearch search={search} texts={customers} />
      {page.customers.length > 0 ? (
        <CustomerTable customers={page.customers} />
      ) : search || after ? (
        <NobodyFound search={search} />
      ) : (
        <EmptyState Icon={Users} title={customers.emptyTitle}>
          {customers.emptyText}
        </EmptyState>
      )}
      <Pager
        label={customers.pages}
        back={after ? { href: addressWith("/customers", { search }), text: customers.first } : undefined}
        forward={
          page.nextAfter
            ? { href: addressWith("/customers", { search, after: page.nextAfter }), text: customers.next }
            : undefined
        }
      />
    </>
  );
}

async function NobodyFound({ search }: { search: string }) {
  const { customers } = (await reader()).texts;
  return (
    <EmptyState
      Icon={SearchX}
      title={search ? customers.nobody(search) : customers.noMore}
      actions={
        <Link href="/customers" className={buttonStyle.secondary}>
          {customers.showAll}
        </Link>
      }
    >
      {customers.nobodyText}
    </EmptyState>
  );
}
