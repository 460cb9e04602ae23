import { z } from "zod";
import { idParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { deleteImport } from "@/lib/imports/delete-import";
import { getImport } from "@/lib/imports/get-import";
import { importResource } from "@/lib/imports/import-resource";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

/** Get Loyalty Import, by path. */
export const GET = siteRoute(async ({ siteId, parameters }) => {
  const read = readInput(idParameter, parameters);
  if (!read.ok) return read;
  const found = await getImport({ siteId, loyaltyImportId: read.value.id });
  return found.ok ? succeeded({ loyaltyImport: importResource(found.value) }) : found;
});

const revision = z
  .string()
  .regex(/^\d{1,18}$/, "must be a whole number")
  .transform(BigInt)
  .optional();

/** Delete Loyalty Import. */
export const DELETE = siteRoute(async ({ siteId, actor, parameters }) => {
  const read = readInput(idParameter.extend({ revision }), parameters);
  if (!read.ok) return read;
  return deleteImport({ siteId, actor }, read.value.id, read.value.revision);
});

export const { POST, PUT, PATCH, OPTIONS } = refusedMethods("GET", "DELETE");
