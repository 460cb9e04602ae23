import { Notice } from "@/app/elements/notice";
import { tableStyle } from "@/app/elements/table-style";
import { reader } from "@/app/texts/reader";
import type { Shortfall } from "@/lib/reverts/find-shortfalls";
import type { RevertPreview } from "@/lib/reverts/preview-revert";

/** Which customers do not have all of the points any more that an undo would take back. @param named those with the most */
export async function Shortfalls({ preview, named }: { preview: RevertPreview; named: Shortfall[] }) {
  const { texts, formats } = await reader();
  const { shortfall } = texts.undo;
  const others = preview.shortfallCount - named.length;
  return (
    <section aria-labelledby="shortfalls" className="space-y-4">
      <h2 id="shortfalls" className="sr-only">
        {shortfall.heading}
      </h2>
      <Notice kind="caution" title={shortfall.title(preview.shortfallCount, preview.shortfallPoints)}>
        <p>{shortfall.text}</p>
      </Notice>
      <div className={tableStyle.frame}>
        <table className={tableStyle.table}>
          <thead className={tableStyle.head}>
            <tr>
              <th className={tableStyle.headCell}>{shortfall.customer}</th>
              <th className={`${tableStyle.headCell} ${tableStyle.number} max-sm:hidden`}>{shortfall.change}</th>
              <th className={`${tableStyle.headCell} ${tableStyle.number}`}>{shortfall.balance}</th>
              <th className={`${tableStyle.headCell} ${tableStyle.number}`}>{shortfall.missing}</th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ email, change, balance, missing }) => (
              <tr key={email} className={tableStyle.row}>
                <td className={`${tableStyle.cell} [overflow-wrap:anywhere]`}>{email}</td>
                <td className={`${tableStyle.cell} ${tableStyle.number} text-ink-soft max-sm:hidden`}>
                  {formats.signed(change)}
                </td>
                <td className={`${tableStyle.cell} ${tableStyle.number} text-ink-soft`}>{formats.number(balance)}</td>
                <td className={`${tableStyle.cell} ${tableStyle.number} font-medium`}>{formats.number(missing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {others > 0 && <p className="text-ink-soft text-sm">{shortfall.more(others)}</p>}
    </section>
  );
}
