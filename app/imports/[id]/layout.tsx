import type { Metadata } from "next";
import type { ReactNode } from "react";
import { shownFileName } from "@/app/imports/shown-file-name";
import { type ImportParams, requestedImport } from "./requested-import";

export async function generateMetadata({ params }: { params: ImportParams }): Promise<Metadata> {
  const { record } = await requestedImport(params);
  return { title: shownFileName(record.fileName) };
}

/** Asks for the import before anything is sent, so that a missing one is answered with 404. */
export default async function ImportLayout({ params, children }: { params: ImportParams; children: ReactNode }) {
  await requestedImport(params);
  return children;
}
