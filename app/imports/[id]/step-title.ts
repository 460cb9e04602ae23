import type { Metadata } from "next";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import type { ImportStep } from "../import-step";
import { type ImportParams, requestedImport } from "./requested-import";

/** The title of the page of one step: `Columns · balances.csv`. */
export async function stepTitle(step: ImportStep, params: ImportParams): Promise<Metadata> {
  const [{ record }, { texts }] = await Promise.all([requestedImport(params), reader()]);
  return { title: `${texts.steps.names[step]} · ${shownFileName(record.fileName)}` };
}
