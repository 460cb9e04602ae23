/** An import is always named together with its site. */
export type ImportKey = { siteId: string; loyaltyImportId: string };
