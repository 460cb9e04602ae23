import { describeDate, describeTime } from "@/app/elements/date-words";
import { Notice } from "@/app/elements/notice";
import type { Texts } from "@/app/texts/english";
import { fill } from "@/app/texts/fill";
import { useReader } from "@/app/texts/reader-provider";

/** Told while the server does not answer; what was known stays on the screen. */
export function UnreachableNotice({ since, texts }: { since: Date; texts: Texts["waiting"] }) {
  const { locale } = useReader();
  const now = new Date();
  const isToday = since.toDateString() === now.toDateString();
  const time = isToday ? describeTime(since, { locale }) : describeDate(since, now, { locale });
  return (
    <Notice kind="caution" title={fill(texts.silentSince, { time })} urgent>
      <p>{texts.silentText}</p>
    </Notice>
  );
}
