import { linkStyle } from "@/app/elements/link-style";
import { Moment } from "@/app/elements/moment";
import { ImportStatus } from "@/app/imports/import-status";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import { linkedImports } from "@/lib/follow-ups/linked-imports";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { rowsLeftOut } from "@/lib/runs/rows-left-out";

/** The import whose rows this one runs again, and those that run rows of this one again. */
export async function LinkedImports({ record }: { record: ImportWithProgress }) {
  const [{ followed, followUps, moreFollowUpCount }, { texts }] = await Promise.all([linkedImports(record), reader()]);
  if (!followed && followUps.length === 0) return null;
  const leftOut = await rowsLeftOut([...(followed ? [followed] : []), ...followUps]);
  return (
    <section aria-labelledby="linked" className="panel p-4 text-sm sm:p-5">
      <h2 id="linked" className="font-semibold text-base">
        {texts.linked.title}
      </h2>
      <ul className="mt-3 space-y-2">
        {followed && <LinkedImport record={followed} what={texts.linked.follows} leftOut={leftOut.get(followed.id)} />}
        {followUps.map((each) => (
          <LinkedImport key={each.id} record={each} what={texts.linked.followedBy} leftOut={leftOut.get(each.id)} />
        ))}
        {moreFollowUpCount > 0 && <li className="text-ink-soft">{texts.linked.more(moreFollowUpCount)}</li>}
      </ul>
    </section>
  );
}

type Linked = { record: ImportWithProgress; what: string; leftOut: number | undefined };

function LinkedImport({ record, what, leftOut }: Linked) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="text-ink-soft">{what}</span>{" "}
        <a href={`/imports/${record.id}`} className={linkStyle}>
          {shownFileName(record.fileName)}
        </a>
      </span>
      <ImportStatus record={record} leftOut={leftOut} />
      <span className="text-ink-soft">
        <Moment date={record.createdDate} isExact />
      </span>
    </li>
  );
}
