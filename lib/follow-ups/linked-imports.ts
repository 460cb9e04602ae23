import { prisma } from "../database/pool";
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
  const found = await prisma().loyaltyImport.findMany({
    where: {
      siteId,
      deletedDate: null,
      OR: [{ followsImportId: id }, ...(followsImportId ? [{ id: followsImportId }] : [])],
    },
    orderBy: [{ createdDate: "desc" }, { id: "desc" }],
    take: mostFollowUps,
  });
  const imports = await withProgress(found);
  return {
    followed: imports.find((each) => each.id === followsImportId),
    followUps: imports.filter((each) => each.followsImportId === id),
  };
}
