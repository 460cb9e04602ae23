import type { ImportFile } from "./import-file";
import type { Shop } from "./shop";

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds from the execute request until the import is IMPORTED. */
export async function timeExecute(shop: Shop, loyaltyImportId: string): Promise<number> {
  return timed(async () => {
    await shop.api.executeImport(loyaltyImportId);
    await shop.untilImported(loyaltyImportId);
  });
}

/** Uploads and parses a file, brings the database to rest, and executes the import. @returns as `timeExecute` */
export async function timeWholeImport(shop: Shop, file: ImportFile): Promise<number> {
  const id = await shop.api.prepareImport(file.path);
  await shop.settle();
  return timeExecute(shop, id);
}

/** Milliseconds from the request for its undo until an import is undone, seen in the same way. */
export async function timeRevert(shop: Shop, loyaltyImportId: string): Promise<number> {
  return timed(async () => {
    await shop.api.revertImport(loyaltyImportId);
    await shop.untilReverted(loyaltyImportId);
  });
}
