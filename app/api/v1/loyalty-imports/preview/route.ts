import { importIdParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { getPreview } from "@/lib/previews/get-preview";
import { previewImport } from "@/lib/previews/preview-import";
import { previewResource } from "@/lib/previews/preview-resource";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

/** Preview Loyalty Import (own): the whole change, before it is made. */
export const POST = siteRoute(async ({ siteId, actor, body, claim }) => {
  const preview = await previewImport({ siteId, actor }, body, claim);
  return preview.ok ? succeeded({ preview: previewResource(preview.value) }) : preview;
});

/** The newest preview, and what has changed since. */
export const GET = siteRoute(async ({ siteId, parameters }) => {
  const read = readInput(importIdParameter, parameters);
  if (!read.ok) return read;
  const preview = await getPreview({ siteId, ...read.value });
  return preview.ok ? succeeded({ preview: previewResource(preview.value) }) : preview;
});

export const { PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET", "POST");
