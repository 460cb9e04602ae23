import { linkStyle } from "@/app/elements/link-style";
import { Moment } from "@/app/elements/moment";
import { tableStyle } from "@/app/elements/table-style";
import { reader } from "@/app/texts/reader";
import type { Reader } from "@/app/texts/reader-of";
import type { CustomerTransaction } from "@/lib/transactions/list-customer-transactions";

/** One customer's ledger. */
export async function Ledger({ transactions }: { transactions: CustomerTransaction[] }) {
  const to = await reader();
  const { customer } = to.texts;
  if (transactions.length === 0) {
    return <p className="panel p-6 text-ink-soft text-sm">{customer.nothing}</p>;
  }
  return (
    <div className={tableStyle.frame}>
      <table className={tableStyle.table}>
        <thead className={tableStyle.head}>
          <tr>
            <th className={tableStyle.headCell}>{customer.what}</th>
            <th className={`${tableStyle.headCell} ${tableStyle.number}`}>{customer.change}</th>
            <th className={`${tableStyle.headCell} ${tableStyle.number} max-sm:hidden`}>{customer.beforeAfter}</th>
            <th className={`${tableStyle.headCell} max-sm:hidden`}>{customer.when}</th>
          </tr>
        </thead>
        <tbody>
          {transactions.map((each) => (
            <tr key={each.id} className={tableStyle.row}>
              <td className={`${tableStyle.cell} [overflow-wrap:anywhere]`}>
                <Cause transaction={each} reader={to} />
                <span className="block text-ink-soft text-xs sm:hidden">
                  <Moment date={each.createdDate} />
                </span>
              </td>
              <td className={`${tableStyle.cell} ${tableStyle.number} font-medium`}>
                {to.formats.signed(each.amount)}
                <span className="block font-normal text-ink-soft text-xs sm:hidden">{beforeAndAfter(each, to)}</span>
              </td>
              <td className={`${tableStyle.cell} ${tableStyle.number} text-ink-soft max-sm:hidden`}>
                {beforeAndAfter(each, to)}
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

function Cause({ transaction, reader }: { transaction: CustomerTransaction; reader: Reader }) {
  const { customer } = reader.texts;
  const { description, loyaltyImport, importRowNumber, revertedImportId } = transaction;
  const named = revertedImportId === null ? customer.importOf : customer.undoOf;
  return (
    <>
      {loyaltyImport ? (
        <a href={`/imports/${loyaltyImport.id}`} className={linkStyle}>
          {named(loyaltyImport.fileName)}
        </a>
      ) : (
        description
      )}
      {importRowNumber !== null && <span className="text-ink-soft">, {customer.row(importRowNumber)}</span>}
    </>
  );
}

function beforeAndAfter({ amountBefore, amountAfter }: CustomerTransaction, { formats }: Reader): string {
  return `${formats.number(amountBefore)} → ${formats.number(amountAfter)}`;
}
