import { Figure, Figures } from "@/app/elements/figures";
import { formatNumber, formatSigned } from "@/app/elements/number-words";
import type { Written } from "@/lib/imports/written-so-far";

/** What an import did, in four numbers. */
export function ResultNumbers({ written }: { written: Written }) {
  return (
    <Figures>
      <Figure name="Balances changed" value={formatNumber(written.successCount - written.unchangedCount)} />
      <Figure name="Stayed as they were" value={formatNumber(written.unchangedCount)} />
      <Figure name="Rows failed" value={formatNumber(written.failureCount)} />
      <Figure name="Points added or removed" value={formatSigned(written.pointsDifference)} />
    </Figures>
  );
}
