import { idParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { correctRow } from "@/lib/corrections/correct-row";
import { listRow } from "@/lib/import-rows/list-rows";
import { numberParameter } from "@/lib/import-rows/row-query";
import { rowResource } from "@/lib/import-rows/row-resource";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

const parametersOfRow = idParameter.extend({ row: numberParameter(0, 999_999_999) });

/** Correct Row (own): other cells for a row that fails, or none: it is left out. */
export const PATCH = siteRoute(async ({ siteId, actor, parameters, body }) => {
  const read = readInput(parametersOfRow, parameters);
  if (!read.ok) return read;
  const { id, row: rowNumber } = read.value;
  const corrected = await correctRow({ siteId, actor }, { loyaltyImportId: id, rowNumber }, body);
  if (!corrected.ok) return corrected;
  const row = await listRow({ siteId, loyaltyImportId: id }, rowNumber);
  return row.ok ? succeeded({ row: rowResource(row.value), revision: corrected.value.revision }) : row;
});

export const { GET, POST, PUT, DELETE, OPTIONS } = refusedMethods("PATCH");
