import Link from "next/link";
import { linkStyle } from "@/app/elements/link-style";
import { formatNumber } from "@/app/elements/number-words";
import { tableStyle } from "@/app/elements/table-style";
import type { Customer } from "@/prisma/client/client";

export function CustomerTable({ customers }: { customers: Customer[] }) {
  return (
    <div className={tableStyle.frame}>
      <table className={tableStyle.table}>
        <thead className={tableStyle.head}>
          <tr>
            <th className={tableStyle.headCell}>Customer</th>
            <th className={`${tableStyle.headCell} ${tableStyle.number}`}>Balance</th>
          </tr>
        </thead>
        <tbody>
          {customers.map(({ id, email, name, balance, accountCreatedDate }) => (
            <tr key={id} className={tableStyle.row}>
              <td className={`${tableStyle.cell} [overflow-wrap:anywhere]`}>
                <Link href={`/customers/${id}`} prefetch={false} className={linkStyle}>
                  {email}
                </Link>
                {name && (
                  <span dir="auto" className="block text-ink-soft">
                    {name}
                  </span>
                )}
              </td>
              <td className={`${tableStyle.cell} ${tableStyle.number}`}>
                {accountCreatedDate ? (
                  formatNumber(balance)
                ) : (
                  <span className="text-ink-soft max-sm:text-xs">no points yet</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
