import { FileUp } from "lucide";
import type { Metadata } from "next";
import { currentSite } from "@/app/current-site";
import { buttonStyle } from "@/app/elements/button-style";
import { EmptyState } from "@/app/elements/empty-state";
import { Figure, Figures } from "@/app/elements/figures";
import { linkStyle } from "@/app/elements/link-style";
import { PageHeading } from "@/app/elements/page-heading";
import { isRunning } from "@/app/imports/(list)/import-filter";
import { ImportTable } from "@/app/imports/import-table";
import { DropToUpload } from "@/app/imports/new/drop-to-upload";
import { TrySampleButton } from "@/app/imports/new/try-sample-button";
import { uploadTexts } from "@/app/imports/new/upload-texts";
import { RefreshWhileRunning } from "@/app/imports/refresh-while-running";
import { reader } from "@/app/texts/reader";
import { programTotals } from "@/lib/accounts/read-accounts";
import { countCustomers } from "@/lib/customers/count-customers";
import { env } from "@/lib/env";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { queryImports } from "@/lib/imports/query-imports";

const recentImports = 5;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).texts.overview.pageTitle };
}

export default async function OverviewPage() {
  const { texts, formats } = await reader();
  const { overview } = texts;
  const site = await currentSite();
  const [totals, customerCount, imports] = await Promise.all([
    programTotals(site.id),
    countCustomers(site.id),
    queryImports(site.id, { query: { cursorPaging: { limit: recentImports } } }),
  ]);
  return (
    <>
      <DropToUpload text={texts.upload.form.release} />
      <PageHeading
        title={site.name}
        actions={
          <a href="/imports/new" className={buttonStyle.primary}>
            {overview.importFile}
          </a>
        }
      />
      <Figures>
        <Figure name={overview.points} value={formats.number(totals.points)} />
        <Figure name={overview.customers} value={formats.number(customerCount)} />
        <Figure name={overview.accounts} value={formats.number(totals.accountCount)} />
      </Figures>
      <section aria-labelledby="recent" className="mt-8">
        <h2 id="recent" className="mb-3 font-semibold">
          {overview.recent}
        </h2>
        <RecentImports imports={imports.ok ? imports.value.rows : []} />
      </section>
    </>
  );
}

async function RecentImports({ imports }: { imports: ImportWithProgress[] }) {
  const { texts } = await reader();
  const { overview } = texts;
  if (imports.length > 0) {
    return (
      <>
        {imports.some(isRunning) && <RefreshWhileRunning texts={texts.waiting} />}
        <ImportTable imports={imports} />
        <p className="mt-3 text-sm">
          <a href="/imports" className={linkStyle}>
            {overview.seeAll}
          </a>
        </p>
      </>
    );
  }
  return (
    <EmptyState
      icon={FileUp}
      title={overview.emptyTitle}
      actions={
        <>
          <TrySampleButton maxFileBytes={env().MAX_FILE_BYTES} texts={uploadTexts(texts, env().MAX_FILE_BYTES)} />
          <a href="/imports/new" className={buttonStyle.secondary}>
            {overview.upload}
          </a>
        </>
      }
    >
      {overview.emptyText}
    </EmptyState>
  );
}
