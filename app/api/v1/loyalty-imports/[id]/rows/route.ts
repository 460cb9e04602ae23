import { idParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { listRows } from "@/lib/import-rows/list-rows";
import { rowResource } from "@/lib/import-rows/row-resource";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

/** List Rows (own): what becomes of every row of an import. */
export const GET = siteRoute(async ({ siteId, parameters }) => {
  const read = readInput(idParameter, parameters);
  if (!read.ok) return read;
  const page = await listRows({ siteId, loyaltyImportId: read.value.id }, parameters);
  return page.ok ? succeeded({ ...page.value, rows: page.value.rows.map(rowResource) }) : page;
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
