import Link from "next/link";
import { linkStyle } from "@/app/elements/link-style";
import { Moment } from "@/app/elements/moment";
import { formatNumber, formatSigned } from "@/app/elements/number-words";
import { tableStyle } from "@/app/elements/table-style";
import type { CustomerTransaction } from "@/lib/transactions/list-customer-transactions";

/** One customer's ledger. */
export function Ledger({ transactions }: { transactions: CustomerTransaction[] }) {
  if (transactions.length === 0) {
    return <p className="panel p-6 text-ink-soft text-sm">Nothing has changed this balance yet.</p>;
  }
  return (
    <div className={tableStyle.frame}>
      <table className={tableStyle.table}>
        <thead className={tableStyle.head}>
          <tr>
            <th className={tableStyle.headCell}>What</th>
            <th className={`${tableStyle.headCell} ${tableStyle.number}`}>Change</th>
            <th className={`${tableStyle.headCell} ${tableStyle.number} max-sm:hidden`}>Before → after</th>
            <th className={`${tableStyle.headCell} max-sm:hidden`}>When</th>
          </tr>
        </thead>
        <tbody>
          {transactions.map((each) => (
            <tr key={each.id} className={tableStyle.row}>
              <td className={`${tableStyle.cell} [overflow-wrap:anywhere]`}>
                <Cause transaction={each} />
                <span className="block text-ink-soft text-xs sm:hidden">
                  <Moment date={each.createdDate} />
                </span>
              </td>
              <td className={`${tableStyle.cell} ${tableStyle.number} font-medium`}>
                {formatSigned(each.amount)}
                <span className="block font-normal text-ink-soft text-xs sm:hidden">{beforeAndAfter(each)}</span>
              </td>
              <td className={`${tableStyle.cell} ${tableStyle.number} text-ink-soft max-sm:hidden`}>
                {beforeAndAfter(each)}
              </td>
              <td className={`${tableStyle.cell} text-ink-soft max-sm:hidden`}>
                <Moment date={each.createdDate} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cause({ transaction }: { transaction: CustomerTransaction }) {
  const { description, loyaltyImport, importRowNumber } = transaction;
  return (
    <>
      {loyaltyImport ? (
        <Link href={`/imports/${loyaltyImport.id}`} prefetch={false} className={linkStyle}>
          {description}
        </Link>
      ) : (
        description
      )}
      {importRowNumber !== null && <span className="text-ink-soft">, row {formatNumber(importRowNumber)}</span>}
    </>
  );
}

function beforeAndAfter({ amountBefore, amountAfter }: CustomerTransaction): string {
  return `${formatNumber(amountBefore)} → ${formatNumber(amountAfter)}`;
}
