import { z } from "zod";
import { addressWith } from "@/app/elements/address-with";
import { Figure, Figures } from "@/app/elements/figures";
import { firstValue } from "@/app/elements/first-value";
import { linkStyle } from "@/app/elements/link-style";
import { PageHeading } from "@/app/elements/page-heading";
import { Pager } from "@/app/elements/pager";
import { reader } from "@/app/texts/reader";
import { listCustomerTransactions } from "@/lib/transactions/list-customer-transactions";
import { BalancePlot } from "./balance-plot";
import { Ledger } from "./ledger";
import { type CustomerParams, requestedCustomer } from "./requested-customer";

const queryParameters = z.object({ after: firstValue.pipe(z.guid()).optional().catch(undefined) });
const transactionsPerPage = 50;

export default async function CustomerPage({
  params,
  searchParams,
}: {
  params: CustomerParams;
  searchParams: Promise<unknown>;
}) {
  const customer = await requestedCustomer(params);
  const { texts, formats } = await reader();
  const { after } = queryParameters.parse(await searchParams);
  const page = await listCustomerTransactions(customer.siteId, customer.id, { after, limit: transactionsPerPage });
  const path = `/customers/${customer.id}`;
  return (
    <>
      <p className="mb-4 text-sm">
        <a href="/customers" className={linkStyle}>
          {texts.customer.all}
        </a>
      </p>
      <PageHeading title={customer.name ?? customer.email} lead={customer.name ? customer.email : undefined} />
      <Figures>
        <Figure name={texts.customer.balance} value={formats.number(customer.balance)} />
        <Figure name={texts.customer.earned} value={formats.number(customer.earned)} />
        <Figure name={texts.customer.adjusted} value={formats.number(customer.adjusted)} />
        <Figure name={texts.customer.redeemed} value={formats.number(customer.redeemed)} />
      </Figures>
      {!after && <BalancePlot siteId={customer.siteId} customerId={customer.id} />}
      <section aria-labelledby="history" className="mt-8">
        <h2 id="history" className="mb-3 font-semibold">
          {texts.customer.history}
        </h2>
        <Ledger transactions={page.transactions} />
        <Pager
          label={texts.customer.pages}
          back={after ? { href: path, text: texts.customer.newest } : undefined}
          forward={
            page.nextAfter
              ? { href: addressWith(path, { after: page.nextAfter }), text: texts.customer.older }
              : undefined
          }
        />
      </section>
    </>
  );
}
