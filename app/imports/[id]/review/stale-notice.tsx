import { Notice } from "@/app/elements/notice";
import { reader } from "@/app/texts/reader";
import type { PreviewDrift } from "@/lib/previews/find-drift";
import { ActButton } from "./act-button";
import { checkAgain } from "./check-again-action";

/** What is not as the preview says any more, and the way to a new one; absent while nothing has changed. */
export async function StaleNotice({ importId, drift }: { importId: string; drift: PreviewDrift }) {
  const { stale } = (await reader()).texts.review;
  const { balancesChanged, customersAdded, rowsCorrected } = drift;
  if (balancesChanged + customersAdded + rowsCorrected === 0) return null;
  return (
    <Notice kind="caution" title={stale.title}>
      {balancesChanged > 0 && <p>{stale.balances(balancesChanged)}</p>}
      {customersAdded > 0 && <p>{stale.customers(customersAdded)}</p>}
      {rowsCorrected > 0 && <p>{stale.corrections(rowsCorrected)}</p>}
      <div className="pt-2">
        <ActButton action={checkAgain.bind(null, importId)} pendingText={stale.pending}>
          {stale.again}
        </ActButton>
      </div>
    </Notice>
  );
}
