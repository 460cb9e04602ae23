import { headerMappingResource } from "../imports/import-resource";
import type { PreviewDrift } from "./find-drift";
import type { Preview } from "./preview-import";

/** A preview as the API tells it. Fields with no value are absent. */
export function previewResource(preview: Preview & { drift?: PreviewDrift | undefined }) {
  const { loyaltyImportId, previewToken, createdDate, decision, report, drift } = preview;
  const { mode, duplicates, onRowError, reason } = decision.options;
  return {
    loyaltyImportId,
    previewToken,
    createdDate: createdDate.toISOString(),
    headerMappingInfo: headerMappingResource(decision.mapping),
    options: { mode, duplicates, onRowError, reason },
    ...report,
    stale: drift && Object.values(drift).some((count) => count > 0),
    changedSince: drift,
  };
}
