import { prisma } from "../database/pool";
import { linkLifetimeSeconds, signLink } from "../signed-link";

export type UploadLink = {
  /** What goes into `fileUrl` when an import is created. */
  filePath: string;
  /** Path with signature; the caller puts the address of this installation before it. */
  uploadPath: string;
};

/** Makes a place for one file of a site, and a signed link that stores into it once. */
export async function createUploadLink(siteId: string): Promise<UploadLink> {
  const expiresDate = new Date(Date.now() + linkLifetimeSeconds * 1000);
  const { id } = await prisma().upload.create({ data: { siteId, expiresDate } });
  return { filePath: filePathOf(siteId, id), uploadPath: signLink(uploadPathOf(siteId, id), expiresDate) };
}

/** The name by which a site's file is known outside. */
export function filePathOf(siteId: string, uploadId: string): string {
  return `/sites/${siteId}/${uploadId}.csv`;
}

/** The path of the route that receives a file. */
export function uploadPathOf(siteId: string, uploadId: string): string {
  return `/api/uploads/${siteId}/${uploadId}`;
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const filePathPattern = new RegExp(`^/sites/(${uuid})/(${uuid})\\.csv$`);
const uploadPathPattern = new RegExp(`^/api/uploads/(${uuid})/(${uuid})$`);

/**
 * The upload that a `fileUrl` means: a `filePath`, or the full upload URL of this installation. Never fetches anything.
 * @param origin the address of this installation, such as `https://points.example.com`
 * @returns undefined for whatever is not one of this site's own uploads
 */
export function readFileUrl(siteId: string, fileUrl: string, origin: string): string | undefined {
  const address = URL.canParse(fileUrl) ? new URL(fileUrl) : undefined;
  if (address && address.origin !== origin) return undefined;
  const match = address ? uploadPathPattern.exec(address.pathname) : filePathPattern.exec(fileUrl);
  return match?.[1] === siteId ? match[2] : undefined;
}
