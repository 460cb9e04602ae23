import { SearchX, Users } from "lucide";
import type { Metadata } from "next";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { addressWith } from "@/app/elements/address-with";
import { buttonStyle } from "@/app/elements/button-style";
import { Disclosure } from "@/app/elements/disclosure";
import { EmptyState } from "@/app/elements/empty-state";
import { firstValue } from "@/app/elements/first-value";
import { PageHeading } from "@/app/elements/page-heading";
import { Pager } from "@/app/elements/pager";
import { uploadTexts } from "@/app/imports/new/upload-texts";
import { reader } from "@/app/texts/reader";
import { customerOrders, listCustomers } from "@/lib/customers/list-customers";
import { env } from "@/lib/env";
import { plainText } from "@/lib/read-input";
import { AddCustomerForm } from "./add-customer-form";
import { AddFromFile } from "./add-from-file";
import { CustomerSearch } from "./customer-search";
import { CustomerTable } from "./customer-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).texts.customers.pageTitle };
}

const parameters = z.object({
  // What the database cannot hold cannot be found either.
  search: firstValue.pipe(plainText(500)).catch(""),
  order: firstValue.pipe(z.enum(customerOrders)).catch("email"),
  after: firstValue.pipe(z.guid()).optional().catch(undefined),
});
const customersPerPage = 50;

export default async function CustomersPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { search, order, after } = parameters.parse(await searchParams);
  const { customers } = (await reader()).texts;
  const site = await currentSite();
  const page = await listCustomers(site.id, { search, order, after, limit: customersPerPage });
  const asked = { search, order: order === "email" ? undefined : order };
  return (
    <>
      <PageHeading title={customers.pageTitle} lead={customers.lead} />
      <AddCustomers />
      <CustomerSearch search={search} order={order} texts={customers} />
      {page.customers.length > 0 ? (
        <CustomerTable customers={page.customers} />
      ) : search || after ? (
        <NobodyFound search={search} />
      ) : (
        <EmptyState icon={Users} title={customers.emptyTitle}>
          {customers.emptyText}
        </EmptyState>
      )}
      <Pager
        label={customers.pages}
        back={after ? { href: addressWith("/customers", asked), text: customers.first } : undefined}
        forward={
          page.nextAfter
            ? { href: addressWith("/customers", { ...asked, after: page.nextAfter }), text: customers.next }
            : undefined
        }
      />
    </>
  );
}

/** The two ways in which customers come here by hand. */
async function AddCustomers() {
  const { texts } = await reader();
  const { add, file } = texts.customers;
  const { MAX_FILE_BYTES } = env();
  const upload = uploadTexts(texts, MAX_FILE_BYTES);
  return (
    <div className="mb-6 grid items-start gap-3 lg:grid-cols-2">
      <Disclosure summary={add.open}>
        <AddCustomerForm texts={add} />
      </Disclosure>
      <Disclosure summary={file.open}>
        <AddFromFile
          maxFileBytes={MAX_FILE_BYTES}
          texts={{
            lead: file.lead,
            choose: file.choose,
            kinds: upload.form.kinds,
            upload: { ...upload, sending: { ...upload.sending, opening: file.reading } },
          }}
        />
      </Disclosure>
    </div>
  );
}

async function NobodyFound({ search }: { search: string }) {
  const { customers } = (await reader()).texts;
  return (
    <EmptyState
      icon={SearchX}
      title={search ? customers.nobody(search) : customers.noMore}
      actions={
        <a href="/customers" className={buttonStyle.secondary}>
          {customers.showAll}
        </a>
      }
    >
      {customers.nobodyText}
    </EmptyState>
  );
}
