import { Notice } from "@/app/elements/notice";

/** Told while an import at work cannot go on. */
export function RetryNotice({ reason }: { reason: string }) {
  return (
    <Notice kind="caution" title="Waiting to go on" urgent>
      <p>{reason}</p>
    </Notice>
  );
}
