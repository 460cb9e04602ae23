import { webCaller } from "@/app/web-caller";
import { lastDecision } from "@/lib/previews/last-decision";
import { type Preview, previewImport } from "@/lib/previews/preview-import";
import type { Result } from "@/lib/result";

/** Makes a preview by the same decisions as the newest one, but for those named; undefined when there is none. */
export async function previewAgain(
  loyaltyImportId: string,
  otherwise?: "CONTINUE",
): Promise<Result<Preview> | undefined> {
  const caller = await webCaller();
  const decided = await lastDecision({ siteId: caller.siteId, loyaltyImportId });
  if (!decided) return undefined;
  const { mapping, options, pointsFormat } = decided;
  const { mode, duplicates, onRowError, reason } = options;
  const { decidedBy, decimal } = pointsFormat.decided.format;
  return previewImport(caller, {
    loyaltyImportId,
    headerMappingInfo: {
      headerMappings: [
        { columnName: "EMAIL", columnIndex: mapping.emailColumn },
        { columnName: "POINTS", columnIndex: mapping.pointsColumn },
      ],
    },
    // What the cells have decided is found again.
    pointsDecimalSeparator: decidedBy === "OVERRIDE" ? decimal : undefined,
    options: { mode, duplicates, onRowError: otherwise ?? onRowError, reason },
  });
}
