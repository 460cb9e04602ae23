import type { ReactNode } from "react";
import { buttonStyle } from "@/app/elements/button-style";
import type { Texts } from "@/app/texts/english";
import { reader } from "@/app/texts/reader";
import type { getPreview } from "@/lib/previews/get-preview";
import type { PreviewReport } from "@/lib/previews/preview-report";
import { ActButton } from "./act-button";
import { changeBalances } from "./change-action";
import { ChangeForm } from "./change-form";
import { checkAgain } from "./check-again-action";
import { changingBalances, failingRows } from "./outcome-parts";

type ShownPreview = Extract<Awaited<ReturnType<typeof getPreview>>, { ok: true }>["value"];

/** Always in view: the way back, and the button that starts the import and says what it does. */
export async function DecisionBar({ preview }: { preview: ShownPreview }) {
  const { change, stale } = (await reader()).texts.review;
  const { loyaltyImportId: importId, previewToken, report, drift } = preview;
  const isChange = changingBalances(report) > 0 || report.customers.newAccounts > 0;
  if (drift?.rowsCorrected) {
    return (
      <Bar importId={importId} sentence={change.checkFirst} texts={change}>
        <ActButton kind="primary" action={checkAgain.bind(null, importId)} pendingText={stale.pending}>
          {stale.again}
        </ActButton>
      </Bar>
    );
  }
  if (isBlocked(preview)) {
    return (
      <Bar importId={importId} sentence={change.blockedText} texts={change}>
        <ActButton action={checkAgain.bind(null, importId, "CONTINUE")} pendingText={stale.pending}>
          {change.importOthers}
        </ActButton>
      </Bar>
    );
  }
  return (
    <Bar
      importId={importId}
      sentence={isChange ? change.canUndo : report.rows.failing > 0 ? change.allFailText : change.nothingText}
      texts={change}
    >
      <ChangeForm
        action={changeBalances.bind(null, { importId, previewToken })}
        kind={isChange ? "primary" : "secondary"}
        texts={{
          submit: submitWords(report, change),
          pending: change.pending,
          refusedTitle: change.refusedTitle,
        }}
      />
    </Bar>
  );
}

/** Whether there is a button that starts the import now. */
export function canStart(preview: ShownPreview): boolean {
  return !isBlocked(preview) && !preview.drift?.rowsCorrected;
}

/** Nothing may change unless everything does, and not everything can. */
export function isBlocked({ decision, report }: Pick<ShownPreview, "decision" | "report">): boolean {
  return decision.options.onRowError === "FAIL_ALL" && failingRows(report) > 0;
}

function submitWords(report: PreviewReport, texts: Texts["review"]["change"]): string {
  const changing = changingBalances(report);
  const { newAccounts } = report.customers;
  if (changing > 0) return texts.submit(changing);
  return newAccounts > 0 ? texts.accounts(newAccounts) : texts.nothing;
}

function Bar({
  importId,
  sentence,
  texts,
  children,
}: {
  importId: string;
  sentence: string;
  texts: Texts["review"]["change"];
  children?: ReactNode;
}) {
  return (
    <div className="sticky bottom-0 z-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t bg-ground py-4 max-sm:py-3">
      {/* On a small screen the steps above lead there, too. */}
      <a href={`/imports/${importId}/columns`} className={`${buttonStyle.secondary} max-sm:hidden`}>
        {texts.back}
      </a>
      <div className="flex min-w-0 flex-wrap items-center justify-end gap-x-6 gap-y-2 max-sm:w-full max-sm:*:grow max-sm:[&_button]:w-full">
        <p className="max-w-[52ch] text-pretty text-ink-soft text-sm">{sentence}</p>
        {children}
      </div>
    </div>
  );
}
