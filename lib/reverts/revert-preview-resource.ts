import type { RevertPreview } from "./preview-revert";

/** What undoing an import would do, as the API tells it. Fields with no value are absent. */
export function revertPreviewResource({ revision, laterImports, ...preview }: RevertPreview) {
  return {
    ...preview,
    revision: revision.toString(),
    laterImports: laterImports.map(({ executedDate, revertStatus, ...named }) => ({
      ...named,
      executedDate: executedDate.toISOString(),
      revertStatus: revertStatus ?? undefined,
    })),
  };
}
