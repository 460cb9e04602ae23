import type { ReactNode } from "react";
import { type ImportParams, requestedImport } from "./requested-import";

/** Asks for the import before anything is sent, so that a missing one is answered with 404. */
export default async function ImportLayout({ params, children }: { params: ImportParams; children: ReactNode }) {
  await requestedImport(params);
  return children;
}
