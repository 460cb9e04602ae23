import { snapshot } from "../database/snapshot";
import { type ImportWithProgress, withProgress } from "../imports/get-import";

export type LinkedImports = {
  /** The import whose rows this one runs again. */
  followed: ImportWithProgress | undefined;
  /** Those that run rows of this one again, newest first. */
  followUps: ImportWithProgress[];
};

const mostFollowUps = 50;

/** The imports that an import follows, and that follow it, unless they were deleted. */
export async function linkedImports({ siteId, id, followsImportId }: ImportWithProgress): Promise<LinkedImports> {
  const where = {
    siteId,
    deletedDate: null,
    OR: [{ followsImportId: id }, ...(followsImportId ? [{ id: followsImportId }] : [])],
  };
  const imports = await snapshot(async (db) => {
    const orderBy = [{ createdDate: "desc" as const }, { id: "desc" as const }];
    return withProgress(await db.loyaltyImport.findMany({ where, orderBy, take: mostFollowUps }), db);
  });
  return {
    followed: imports.find((each) => each.id === followsImportId),
    followUps: imports.filter((each) => each.followsImportId === id),
  };
}
