import { describeDate } from "@/app/elements/date-words";
import { Notice } from "@/app/elements/notice";

/** Told while the server does not answer; what was known stays on the screen. */
export function UnreachableNotice({ since }: { since: Date }) {
  return (
    <Notice kind="caution" title={`No answer since ${describeDate(since, new Date()).replace("Today, ", "")}`} urgent>
      <p>
        What you see is the last that was known. Leave this page open: it goes on by itself once loyalty-imports answers
        again, and the import with it.
      </p>
    </Notice>
  );
}
