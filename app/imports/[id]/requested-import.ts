import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { getImport, type ImportWithProgress } from "@/lib/imports/get-import";
import type { ImportKey } from "@/lib/imports/import-key";
import { hasStep, type ImportStep, importStepPath } from "../import-step";

const parameters = z.object({ id: z.guid().toLowerCase() });

export type ImportParams = Promise<unknown>;

/** The import that an address names; the page "not found" when there is none. */
export async function requestedImport(params: ImportParams): Promise<{ key: ImportKey; record: ImportWithProgress }> {
  const read = parameters.safeParse(await params);
  if (!read.success) notFound();
  const site = await currentSite();
  const found = await importOfSite(site.id, read.data.id);
  if (!found.ok) notFound();
  return { key: { siteId: site.id, loyaltyImportId: read.data.id }, record: found.value };
}

/** The same for the page of one step: when there is none now, the browser is sent to where the import stands. */
export async function requestedImportAt(step: ImportStep, params: ImportParams): ReturnType<typeof requestedImport> {
  const requested = await requestedImport(params);
  if (!hasStep(requested.record, step)) redirect(importStepPath(requested.record));
  return requested;
}

const importOfSite = cache((siteId: string, loyaltyImportId: string) => getImport({ siteId, loyaltyImportId }));
