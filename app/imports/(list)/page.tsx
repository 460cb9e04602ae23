import { FileUp } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
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
import { queryImports } from "@/lib/imports/query-imports";
import { ImportTable } from "../import-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).texts.imports.pageTitle };
}

const parameters = z.object({ page: firstValue });
const importsPerPage = 25;

export default async function ImportsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { page: cursor } = parameters.parse(await searchParams);
  const { texts } = await reader();
  const site = await currentSite();
  const cursorPaging = { limit: importsPerPage, ...(cursor && { cursor }) };
  const page = await queryImports(site.id, { query: { cursorPaging } });
  // An address that was cut or comes from another installation leads to the first page.
  if (!page.ok) redirect("/imports");
  const { rows, pagingMetadata } = page.value;
  const { prev, next } = pagingMetadata.cursors;

  if (rows.length === 0 && cursor) redirect("/imports");
  if (rows.length === 0) return <NoImports />;
  return (
    <>
      <PageHeading
        title={texts.imports.pageTitle}
        lead={texts.imports.lead}
        actions={
          <Link href="/imports/new" className={buttonStyle.primary}>
            {texts.imports.importFile}
          </Link>
        }
      />
      <ImportTable imports={rows} />
      <Pager
        label={texts.imports.pages}
        back={prev ? { href: addressWith("/imports", { page: prev }), text: texts.imports.newer } : undefined}
        forward={next ? { href: addressWith("/imports", { page: next }), text: texts.imports.older } : undefined}
      />
    </>
  );
}

async function NoImports() {
  const { texts } = await reader();
  return (
    <>
      <PageHeading title={texts.imports.pageTitle} />
      <EmptyState
        Icon={FileUp}
        title={texts.imports.emptyTitle}
        actions={
          <Link href="/imports/new" className={buttonStyle.primary}>
            {texts.imports.importFile}
          </Link>
        }
      >
        {texts.imports.emptyText}
      </EmptyState>
    </>
  );
}
