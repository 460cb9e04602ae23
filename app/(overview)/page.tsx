import { FileUp } from "lucide-react";
import Link from "next/link";
import { currentSite } from "@/app/current-site";
import { buttonStyle } from "@/app/elements/button-style";
import { EmptyState } from "@/app/elements/empty-state";
import { Figure, Figures } from "@/app/elements/figures";
import { linkStyle } from "@/app/elements/link-style";
import { formatNumber } from "@/app/elements/number-words";
import { PageHeading } from "@/app/elements/page-heading";
import { ImportTable } from "@/app/imports/import-table";
import { TrySampleButton } from "@/app/imports/new/try-sample-button";
import { programTotals } from "@/lib/accounts/read-accounts";
import { countCustomers } from "@/lib/customers/count-customers";
import { env } from "@/lib/env";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { queryImports } from "@/lib/imports/query-imports";

const recentImports = 5;

export default async function OverviewPage() {
  const site = await currentSite();
  const [totals, customerCount, imports] = await Promise.all([
    programTotals(site.id),
    countCustomers(site.id),
    queryImports(site.id, { query: { cursorPaging: { limit: recentImports } } }),
  ]);
  return (
    <>
      <PageHeading
        title={site.name}
        actions={
          <Link href="/imports/new" className={buttonStyle.primary}>
            Import a file
          </Link>
        }
      />
      <Figures>
        <Figure name="Points in the programme" value={formatNumber(totals.points)} />
        <Figure name="Customers" value={formatNumber(customerCount)} />
        <Figure name="Loyalty accounts" value={formatNumber(totals.accountCount)} />
      </Figures>
      <section aria-labelledby="recent" className="mt-8">
        <h2 id="recent" className="mb-3 font-semibold">
          Recent imports
        </h2>
        <RecentImports imports={imports.ok ? imports.value.rows : []} />
      </section>
    </>
  );
}

function RecentImports({ imports }: { imports: ImportWithProgress[] }) {
  if (imports.length > 0) {
    return (
      <>
        <ImportTable imports={imports} />
        <p className="mt-3 text-sm">
          <Link href="/imports" className={linkStyle}>
            See all imports
          </Link>
        </p>
      </>
    );
  }
  return (
    <EmptyState
      Icon={FileUp}
      title="Bring your customers’ points here"
      actions={
        <>
          <TrySampleButton maxFileBytes={env().MAX_FILE_BYTES} />
          <Link href="/imports/new" className={buttonStyle.secondary}>
            Upload a file
          </Link>
        </>
      }
    >
      Upload a CSV file with an email and the points of each customer. You see what is in it before anything changes. No
      file at hand? There is a sample to try it with.
    </EmptyState>
  );
}
