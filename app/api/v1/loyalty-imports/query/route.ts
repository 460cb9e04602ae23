import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { importResource } from "@/lib/imports/import-resource";
import { queryImports } from "@/lib/imports/query-imports";
import { succeeded } from "@/lib/result";

/** Query Loyalty Imports. */
export const POST = siteRoute(async ({ siteId, body }) => {
  const page = await queryImports(siteId, body);
  if (!page.ok) return page;
  const { rows, pagingMetadata } = page.value;
  return succeeded({ loyaltyImports: rows.map(importResource), pagingMetadata });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
