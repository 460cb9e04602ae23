import { rowLinkStyle } from "@/app/elements/link-style";
import { tableStyle } from "@/app/elements/table-style";
import { reader } from "@/app/texts/reader";
import type { Customer } from "@/prisma/client/client";

export async function CustomerTable({ customers }: { customers: Customer[] }) {
  const { texts, formats } = await reader();
  return (
    <div className={tableStyle.frame}>
      <table className={tableStyle.table}>
        <thead className={tableStyle.head}>
          <tr>
            <th className={tableStyle.headCell}>{texts.customers.customer}</th>
            <th className={`${tableStyle.headCell} ${tableStyle.number}`}>{texts.customers.balance}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map(({ id, email, name, balance, accountCreatedDate }) => (
            <tr key={id} className={tableStyle.row}>
              <td className={`${tableStyle.cell} [overflow-wrap:anywhere]`}>
                <a href={`/customers/${id}`} className={rowLinkStyle}>
                  {email}
                </a>
                {name && (
                  <span className="block text-ink-soft">
                    <bdi>{name}</bdi>
                  </span>
                )}
              </td>
              <td className={`${tableStyle.cell} ${tableStyle.number}`}>
                {accountCreatedDate ? (
                  formats.number(balance)
                ) : (
                  <span className="text-ink-soft max-sm:whitespace-normal max-sm:text-xs">
                    {texts.customers.noPoints}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
