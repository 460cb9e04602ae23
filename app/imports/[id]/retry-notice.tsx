import { Notice } from "@/app/elements/notice";

/** Told while an import at work cannot go on. @param reason in sentences */
export function RetryNotice({ reason, title }: { reason: string; title: string }) {
  return (
    <Notice kind="caution" title={title} urgent>
      <p>{reason}</p>
    </Notice>
  );
}
