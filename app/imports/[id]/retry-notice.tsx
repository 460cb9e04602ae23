import { Notice } from "@/app/elements/notice";

/** Told while an import at work cannot go on. @param reason what the server says about it, in English */
export function RetryNotice({ reason, title }: { reason: string; title: string }) {
  return (
    <Notice kind="caution" title={title} urgent>
      <p lang="en">{reason}</p>
    </Notice>
  );
}
