import { redirect } from "next/navigation";
import { importStepPath } from "../import-step";
import { type ImportParams, requestedImport } from "./requested-import";

/** Leads to where the import stands. */
export default async function ImportPage({ params }: { params: ImportParams }) {
  const { record } = await requestedImport(params);
  redirect(importStepPath(record));
}
