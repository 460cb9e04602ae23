import { Figure, Figures } from "@/app/elements/figures";
import { reader } from "@/app/texts/reader";
import type { PreviewReport } from "@/lib/previews/preview-report";

/**
 * All points of the programme before and after, and how many customers gain and lose, where any do.
 * @param isBlocked nothing will change, because some rows fail
 */
export async function PointTotals({
  report: { points, customers },
  isBlocked,
}: {
  report: PreviewReport;
  isBlocked: boolean;
}) {
  const { texts, formats } = await reader();
  const names = texts.review.points;
  return (
    <div className="space-y-4">
      <dl className="panel p-4 sm:p-5">
        <dt className="text-ink-soft text-sm">{isBlocked ? names.titleIfNoneFailed : names.title}</dt>
        <dd className="figure mt-1 flex flex-wrap items-baseline gap-x-3 font-semibold text-lg">
          <bdi dir="ltr">
            {formats.number(points.before)} → {formats.number(points.after)}
          </bdi>{" "}
          <span className="font-normal text-base text-ink-soft">({formats.signed(points.difference)})</span>
        </dd>
      </dl>
      {customers.rising + customers.falling + customers.newAccounts > 0 && (
        <Figures>
          <Figure name={names.rising} value={formats.number(customers.rising)} />
          <Figure name={names.falling} value={formats.number(customers.falling)} />
          <Figure name={names.toZero} value={formats.number(customers.toZero)} />
          <Figure name={names.newAccounts} value={formats.number(customers.newAccounts)} />
        </Figures>
      )}
    </div>
  );
}
