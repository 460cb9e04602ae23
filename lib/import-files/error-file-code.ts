import { hexLetters } from "./hex-letters";

/** Enough to tell the imports of a site apart; it is no secret. */
export const errorFileCodeLength = 10;

/**
 * By what the error file of an import names it: the last digits of its id, as letters. The first digits of an id say when it was
 * made, and those of two imports may be the same.
 */
export function errorFileCode(loyaltyImportId: string): string {
  return hexLetters(loyaltyImportId.replaceAll("-", "").slice(-errorFileCodeLength));
}
