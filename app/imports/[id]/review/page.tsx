import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Moment } from "@/app/elements/moment";
import { PageHeading } from "@/app/elements/page-heading";
import { ImportSteps } from "@/app/imports/import-steps";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import { correctionCounts } from "@/lib/corrections/correction-counts";
import { getPreview } from "@/lib/previews/get-preview";
import { DeleteImport } from "../delete-import";
import { RefreshWhenRestored } from "../refresh-when-restored";
import { type ImportParams, requestedImportAt } from "../requested-import";
import { stepTitle } from "../step-title";
import { ChangeHistogram } from "./change-histogram";
import { canStart, DecisionBar, isBlocked } from "./decision-bar";
import { FailureReasons } from "./failure-reasons";
import { OutcomeBar } from "./outcome-bar";
import { changingBalances, failingRows, rowsLeftOut } from "./outcome-parts";
import { PointTotals } from "./point-totals";
import { readReviewQuery } from "./review-query";
import { ReviewRows } from "./review-rows";
import { StaleNotice } from "./stale-notice";
import { WarningList } from "./warning-list";

export function generateMetadata({ params }: { params: ImportParams }): Promise<Metadata> {
  return stepTitle("review", params);
}

export default async function ReviewPage({
  params,
  searchParams,
}: {
  params: ImportParams;
  searchParams: Promise<unknown>;
}) {
  const { key, record } = await requestedImportAt("review", params);
  const [preview, { corrected, suggestions }, { texts }] = await Promise.all([
    getPreview(key),
    correctionCounts(key),
    reader(),
  ]);
  if (!preview.ok) redirect(`/imports/${record.id}/columns`);
  const { report, drift, decision, createdDate } = preview.value;
  const query = readReviewQuery(await searchParams);
  const path = `/imports/${record.id}/review`;
  const changing = changingBalances(report);
  const { review } = texts;
  return (
    <>
      <RefreshWhenRestored drawing={randomUUID()} />
      <ImportSteps current="review" importId={record.id} />
      <PageHeading
        title={isBlocked(preview.value) ? review.titleBlocked(failingRows(report)) : review.title(changing)}
        lead={
          <>
            {review.lead(shownFileName(record.fileName))} {review.checked}: <Moment date={createdDate} />
          </>
        }
        takesFocus="review"
        actions={<DeleteImport record={record} changedBalances={false} />}
      />
      <div className="space-y-6">
        {drift && <StaleNotice importId={record.id} drift={drift} />}
        <OutcomeBar report={report} isBlocked={isBlocked(preview.value)} />
        <div className={`grid items-start gap-6 ${report.histogram.length > 0 ? "lg:grid-cols-2" : ""}`}>
          <PointTotals report={report} isBlocked={isBlocked(preview.value)} />
          <ChangeHistogram ranges={report.histogram} />
        </div>
        <WarningList warnings={report.warnings} mode={decision.options.mode} canStart={canStart(preview.value)} />
        <FailureReasons
          importId={record.id}
          path={path}
          query={query}
          failures={report.failures.filter(({ errorCode }) => errorCode !== "SKIPPED")}
          suggestionCount={suggestions}
        />
        <ReviewRows
          importKey={key}
          path={path}
          query={query}
          counts={{
            all: report.rows.total,
            changing,
            unchanged: report.customers.unchanged,
            failing: failingRows(report),
            leftOut: rowsLeftOut(report),
            corrected,
          }}
          duplicates={decision.options.duplicates}
        />
        <DecisionBar preview={preview.value} />
      </div>
    </>
  );
}
