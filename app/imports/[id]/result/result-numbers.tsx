import { Figure, Figures } from "@/app/elements/figures";
import { reader } from "@/app/texts/reader";
import type { Written } from "@/lib/imports/written-so-far";

/** What an import did, in four numbers. */
export async function ResultNumbers({ written }: { written: Written }) {
  const { texts, formats } = await reader();
  const { figures } = texts.result;
  return (
    <Figures>
      <Figure name={figures.changed} value={formats.number(written.successCount - written.unchangedCount)} />
      <Figure name={figures.unchanged} value={formats.number(written.unchangedCount)} />
      <Figure name={figures.failed} value={formats.number(written.failureCount)} />
      <Figure name={figures.difference} value={formats.signed(written.pointsDifference)} />
    </Figures>
  );
}
