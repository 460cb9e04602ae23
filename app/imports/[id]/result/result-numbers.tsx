import { Figure, Figures } from "@/app/elements/figures";
import { reader } from "@/app/texts/reader";
import type { Written } from "@/lib/runs/written-so-far";

/**
 * What an import did, in numbers.
 * @param notReached of the rows that failed: those that its run has not come to
 * @param leftOut rows that were left out by hand; they do not count as failed
 */
export async function ResultNumbers({
  written,
  notReached,
  leftOut,
}: {
  written: Written;
  notReached: number;
  leftOut: number;
}) {
  const { texts, formats } = await reader();
  const { figures } = texts.result;
  return (
    <Figures>
      <Figure name={figures.changed} value={formats.number(written.successCount - written.unchangedCount)} />
      <Figure name={figures.unchanged} value={formats.number(written.unchangedCount - written.mergedCount)} />
      {written.mergedCount > 0 && <Figure name={figures.merged} value={formats.number(written.mergedCount)} />}
      <Figure name={figures.failed} value={formats.number(written.failureCount - notReached)} />
      {notReached > 0 && <Figure name={figures.notReached} value={formats.number(notReached)} />}
      {leftOut > 0 && <Figure name={figures.leftOut} value={formats.number(leftOut)} />}
      <Figure name={figures.difference} value={formats.signed(written.pointsDifference)} />
    </Figures>
  );
}
