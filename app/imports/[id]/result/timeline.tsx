import { Moment } from "@/app/elements/moment";
import { importState } from "@/app/imports/import-state";
import { shownFileName } from "@/app/imports/shown-file-name";
import type { Texts } from "@/app/texts/english";
import { reader } from "@/app/texts/reader";
import { listActivities } from "@/lib/activities/list-activities";
import { type ImportWithProgress, readImport } from "@/lib/imports/get-import";
import type { ImportKey } from "@/lib/imports/import-key";
import type { ImportActivity } from "@/prisma/client/client";

type Event = { id: string; what: string; who?: string; date: Date };

/** Who did what with an import, and what became of it, in the order in which it happened. */
export async function Timeline({ importKey, record }: { importKey: ImportKey; record: ImportWithProgress }) {
  const [activities, { texts }] = await Promise.all([listActivities(importKey), reader()]);
  const listed = activities.ok ? activities.value : [];
  const done = await Promise.all(listed.map((activity) => doneBySomebody(activity, record, texts.timeline)));
  const events = [...done, ...endings(record, texts)].sort((one, other) => one.date.getTime() - other.date.getTime());
  return (
    <section aria-labelledby="timeline" className="panel p-4 text-sm sm:p-5">
      <h2 id="timeline" className="font-semibold text-base">
        {texts.timeline.title}
      </h2>
      <ol className="mt-3 space-y-2">
        {events.map(({ id, what, who, date }) => (
          <li key={id} className="flex items-baseline gap-x-3 max-sm:flex-col">
            <span className="w-36 shrink-0 text-ink-soft">
              <Moment date={date} />
            </span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {what}
              {who && <span className="text-ink-soft">, {texts.timeline.by(who)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

async function doneBySomebody(
  { id, action, actor, createdDate, rowCount }: ImportActivity,
  { siteId, followsImportId }: ImportWithProgress,
  { actions, counted, madeFrom }: Texts["timeline"],
): Promise<Event> {
  const event = { id, who: actor, date: createdDate };
  if (rowCount === null) return { ...event, what: actions[action] };
  if (action === "CREATED") {
    const followed = followsImportId && (await readImport({ siteId, loyaltyImportId: followsImportId }));
    return { ...event, what: madeFrom(rowCount, followed ? shownFileName(followed.fileName) : undefined) };
  }
  return { ...event, what: counted(action, rowCount) ?? actions[action] };
}

/** What the import itself tells, and not a person. */
function endings(record: ImportWithProgress, { status }: Texts): Event[] {
  const { finishedDate, revert } = record;
  const ended = finishedDate && {
    id: "ended",
    what: status[importState({ ...record, revert: undefined })],
    date: finishedDate,
  };
  const undone = revert?.finishedDate && {
    id: "undone",
    what: status[importState(record)],
    date: revert.finishedDate,
  };
  return [ended, undone].flatMap((event) => event ?? []);
}
