import { reader } from "@/app/texts/reader";
import type { PreviewReport } from "@/lib/previews/preview-report";
import { barWidths, type Outcome, outcomeParts } from "./outcome-parts";

/**
 * One bar for all rows of the file, and what its parts mean. The parts differ in their pattern, not in colour alone.
 * @param isBlocked nothing will change, because some rows fail
 */
export async function OutcomeBar({ report, isBlocked }: { report: PreviewReport; isBlocked: boolean }) {
  const { outcome } = (await reader()).texts.review;
  const texts = isBlocked ? { ...outcome, changing: outcome.wouldChange } : outcome;
  const parts = outcomeParts(report);
  const widths = barWidths(parts.map(({ rows }) => rows));
  return (
    <figure aria-labelledby="outcome" className="panel p-4 sm:p-5">
      <figcaption id="outcome" className="font-semibold">
        {texts.title}
      </figcaption>
      {/* Without a style attribute, which the content security policy refuses. */}
      <svg aria-hidden="true" width="100%" height="24" className="mt-3 block rtl:-scale-x-100">
        <Patterns />
        {parts.map(({ outcome }, index) => (
          <rect
            key={outcome}
            x={`${widths[index]?.start ?? 0}%`}
            width={`${widths[index]?.width ?? 0}%`}
            height="24"
            strokeWidth="2"
            {...look[outcome]}
          />
        ))}
      </svg>
      <ul className="figure mt-3 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {parts.map(({ outcome, rows }) => (
          <li key={outcome} className="flex items-start gap-2">
            <svg aria-hidden="true" width="16" height="16" className="mt-0.5 shrink-0">
              <rect width="16" height="16" strokeWidth="2" {...look[outcome]} />
            </svg>
            <span className={outcome === "failing" ? "text-danger" : ""}>{texts[outcome](rows)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

const look: Record<Outcome, { fill: string; className: string }> = {
  changing: { fill: "currentColor", className: "stroke-surface text-accent" },
  unchanged: { fill: "url(#dots)", className: "stroke-surface" },
  merged: { fill: "url(#lines)", className: "stroke-surface" },
  leftOut: { fill: "none", className: "stroke-line-strong" },
  failing: { fill: "url(#stripes)", className: "stroke-surface" },
};

function Patterns() {
  return (
    <defs>
      <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse" className="text-line-strong">
        <circle cx="3" cy="3" r="1.75" fill="currentColor" />
      </pattern>
      <pattern id="lines" width="6" height="6" patternUnits="userSpaceOnUse" className="text-accent">
        <rect width="6" height="2" y="2" fill="currentColor" />
      </pattern>
      <pattern
        id="stripes"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className="text-danger"
      >
        <rect width="3.5" height="6" fill="currentColor" />
      </pattern>
    </defs>
  );
}
