import { snapshot } from "../database/snapshot";
import { type ImportWithProgress, withProgress } from "../imports/get-import";

export type LinkedImports = {
  /** The import whose rows this one runs again. */
  followed: ImportWithProgress | undefined;
  /** Those that run rows of this one again, the newest 50, newest first; and how many more there are. */
  followUps: ImportWithProgress[];
  moreFollowUpCount: number;
};

const mostFollowUps = 50;

/** The imports that an import follows, and that follow it, unless they were deleted. */
export async function linkedImports({ siteId, id, followsImportId }: ImportWithProgress): Promise<LinkedImports> {
  return snapshot(async (db) => {
    const following = { siteId, deletedDate: null, followsImportId: id };
    const orderBy = [{ createdDate: "desc" as const }, { id: "desc" as const }];
    const followUps = await db.loyaltyImport.findMany({ where: following, orderBy, take: mostFollowUps });
    const total =
      followUps.length < mostFollowUps ? followUps.length : await db.loyaltyImport.count({ where: following });
    const followed = await db.loyaltyImport.findMany({
      where: { siteId, deletedDate: null, id: followsImportId ?? { in: [] } },
    });
    const imports = await withProgress([...followed, ...followUps], db);
    return {
      followed: imports.find((each) => each.id === followsImportId),
      followUps: imports.filter((each) => each.followsImportId === id),
      moreFollowUpCount: total - followUps.length,
    };
  });
}
