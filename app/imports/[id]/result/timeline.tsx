import { Moment } from "@/app/elements/moment";
import { type ImportState, importState } from "@/app/imports/import-state";
import { reader } from "@/app/texts/reader";
import { listActivities } from "@/lib/activities/list-activities";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import type { ImportKey } from "@/lib/imports/import-key";
import type { ImportAction } from "@/prisma/client/enums";

type Event = { what: ImportAction | ImportState; who: string | undefined; date: Date };

/** Who did what with an import, and what became of it, in the order in which it happened. */
export async function Timeline({ importKey, record }: { importKey: ImportKey; record: ImportWithProgress }) {
  const [activities, { texts }] = await Promise.all([listActivities(importKey), reader()]);
  const done = activities.ok
    ? activities.value.map(({ action, actor, createdDate }) => ({ what: action, who: actor, date: createdDate }))
    : [];
  const events = [...done, ...endings(record)].sort((one, other) => one.date.getTime() - other.date.getTime());
  const words = { ...texts.status, ...texts.timeline.actions };
  return (
    <section aria-labelledby="timeline" className="panel p-4 text-sm sm:p-5">
      <h2 id="timeline" className="font-semibold text-base">
        {texts.timeline.title}
      </h2>
      <ol className="mt-3 space-y-2">
        {events.map(({ what, who, date }) => (
          <li key={`${what} ${date.toISOString()}`} className="flex items-baseline gap-x-3 max-sm:flex-col">
            <span className="w-36 shrink-0 text-ink-soft">
              <Moment date={date} />
            </span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {words[what]}
              {who && <span className="text-ink-soft">, {texts.timeline.by(who)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the import itself tells, and not a person. */
function endings(record: ImportWithProgress): Event[] {
  const { finishedDate, revert } = record;
  const ended = finishedDate && {
    what: importState({ ...record, revert: undefined }),
    who: undefined,
    date: finishedDate,
  };
  const undone = revert?.finishedDate && { what: importState(record), who: undefined, date: revert.finishedDate };
  return [ended, undone].flatMap((event) => event ?? []);
}
