import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { succeeded } from "@/lib/result";
import { createUploadLink } from "@/lib/uploads/upload-link";

/** Create Loyalty Import File URL. */
export const POST = siteRoute(async ({ siteId, origin }) => {
  const { filePath, uploadPath } = await createUploadLink(siteId);
  return succeeded({ filePath, uploadUrl: `${origin}${uploadPath}` });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
