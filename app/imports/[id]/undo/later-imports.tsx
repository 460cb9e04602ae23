import { linkStyle } from "@/app/elements/link-style";
import { Moment } from "@/app/elements/moment";
import { Notice } from "@/app/elements/notice";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import type { RevertPreview } from "@/lib/reverts/preview-revert";

/** The imports after this one that have changed balances of the same customers. */
export async function LaterImports({ preview }: { preview: RevertPreview }) {
  const { later } = (await reader()).texts.undo;
  const { laterImports, moreLaterImportCount } = preview;
  return (
    <Notice kind="info" title={later.title(laterImports.length + moreLaterImportCount)}>
      <ul className="space-y-1">
        {laterImports.map(({ id, fileName, customerCount, executedDate, revertStatus }) => (
          <li key={id}>
            <a href={`/imports/${id}`} className={linkStyle}>
              {shownFileName(fileName)}
            </a>{" "}
            <span className="text-ink-soft">
              {later.customers(customerCount)}, <Moment date={executedDate} />
              {revertStatus === "REVERTED" && `, ${later.undone}`}
            </span>
          </li>
        ))}
      </ul>
      {moreLaterImportCount > 0 && <p>{later.more(moreLaterImportCount)}</p>}
      <p>{later.text}</p>
    </Notice>
  );
}
