import { FileUp, SearchX } from "lucide";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { addressWith } from "@/app/elements/address-with";
import { buttonStyle } from "@/app/elements/button-style";
import { EmptyState } from "@/app/elements/empty-state";
import { firstValue } from "@/app/elements/first-value";
import { PageHeading } from "@/app/elements/page-heading";
import { Pager } from "@/app/elements/pager";
import { reader } from "@/app/texts/reader";
import { env } from "@/lib/env";
import { queryImports } from "@/lib/imports/query-imports";
import { plainText } from "@/lib/read-input";
import { ImportTable } from "../import-table";
import { DropToUpload } from "../new/drop-to-upload";
import { TrySampleButton } from "../new/try-sample-button";
import { uploadTexts } from "../new/upload-texts";
import { RefreshWhileRunning } from "../refresh-while-running";
import { filterQuery, importFilters, isRunning } from "./import-filter";
import { ImportSearch } from "./import-search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).texts.imports.pageTitle };
}

const parameters = z.object({
  page: firstValue,
  status: firstValue.pipe(z.enum(importFilters)).catch("all"),
  search: firstValue.pipe(plainText(500)).catch(""),
});
const importsPerPage = 25;

export default async function ImportsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { page: cursor, status, search } = parameters.parse(await searchParams);
  const { texts } = await reader();
  const site = await currentSite();
  const cursorPaging = { limit: importsPerPage, ...(cursor && { cursor }) };
  const query = { filter: filterQuery(status), cursorPaging };
  const page = await queryImports(site.id, { query }, { fileName: search.trim() });
  const asked = { status: status === "all" ? undefined : status, search };
  // An address that was cut or comes from another installation leads to the first page.
  if (!page.ok) redirect("/imports");
  const { rows, pagingMetadata } = page.value;
  const { prev, next } = pagingMetadata.cursors;

  if (rows.length === 0 && cursor) redirect(addressWith("/imports", asked));
  if (rows.length === 0 && status === "all" && !search) return <NoImports />;
  return (
    <>
      <DropToUpload text={texts.upload.form.release} />
      <PageHeading
        title={texts.imports.pageTitle}
        lead={texts.imports.lead}
        actions={
          <a href="/imports/new" className={buttonStyle.primary}>
            {texts.imports.importFile}
          </a>
        }
      />
      <ImportSearch filter={status} search={search} texts={texts.imports} />
      {rows.some(isRunning) && <RefreshWhileRunning texts={texts.waiting} />}
      {rows.length > 0 ? <ImportTable imports={rows} /> : <NothingLikeThis />}
      <Pager
        label={texts.imports.pages}
        back={prev ? { href: addressWith("/imports", { ...asked, page: prev }), text: texts.imports.newer } : undefined}
        forward={
          next ? { href: addressWith("/imports", { ...asked, page: next }), text: texts.imports.older } : undefined
        }
      />
    </>
  );
}

async function NothingLikeThis() {
  const { imports } = (await reader()).texts;
  return (
    <EmptyState
      icon={SearchX}
      title={imports.nothingTitle}
      actions={
        <a href="/imports" className={buttonStyle.secondary}>
          {imports.showAll}
        </a>
      }
    >
      {imports.nothingText}
    </EmptyState>
  );
}

async function NoImports() {
  const { texts } = await reader();
  const { MAX_FILE_BYTES } = env();
  return (
    <>
      <DropToUpload text={texts.upload.form.release} />
      <PageHeading title={texts.imports.pageTitle} />
      <EmptyState
        icon={FileUp}
        title={texts.imports.emptyTitle}
        actions={
          <>
            <TrySampleButton maxFileBytes={MAX_FILE_BYTES} texts={uploadTexts(texts, MAX_FILE_BYTES)} />
            <a href="/imports/new" className={buttonStyle.secondary}>
              {texts.imports.importFile}
            </a>
          </>
        }
      >
        {texts.imports.emptyText}
      </EmptyState>
    </>
  );
}
