import { importIdParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";
import { previewRevert } from "@/lib/reverts/preview-revert";
import { revertPreviewResource } from "@/lib/reverts/revert-preview-resource";

/** Preview the undo of a Loyalty Import (own): what it would change, before it is asked for. */
export const GET = siteRoute(async ({ siteId, parameters }) => {
  const read = readInput(importIdParameter, parameters);
  if (!read.ok) return read;
  const preview = await previewRevert({ siteId, ...read.value });
  return preview.ok ? succeeded({ revertPreview: revertPreviewResource(preview.value) }) : preview;
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
