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
import { queryImports } from "@/lib/imports/query-imports";
import { ImportTable } from "../import-table";

export const metadata: Metadata = { title: "Imports" };

const parameters = z.object({ page: firstValue });
const importsPerPage = 25;

export default async function ImportsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { page: cursor } = parameters.parse(await searchParams);
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
        title="Imports"
        lead="Every file that was uploaded, the newest first."
        actions={
          <Link href="/imports/new" className={buttonStyle.primary}>
            Import a file
          </Link>
        }
      />
      <ImportTable imports={rows} />
      <Pager
        label="Pages of imports"
        back={prev ? { href: addressWith("/imports", { page: prev }), text: "Newer imports" } : undefined}
        forward={next ? { href: addressWith("/imports", { page: next }), text: "Older imports" } : undefined}
      />
    </>
  );
}

function NoImports() {
  return (
    <>
      <PageHeading title="Imports" />
      <EmptyState
        Icon={FileUp}
        title="No file was imported yet"
        actions={
          <Link href="/imports/new" className={buttonStyle.primary}>
            Import a file
          </Link>
        }
      >
        Bring a CSV file with an email and the points of each customer, or try it with sample data first.
      </EmptyState>
    </>
  );
}
