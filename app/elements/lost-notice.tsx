import { Notice } from "./notice";

/** Says that a form could not be sent, once it could not. @param sentence empty while there is nothing to say */
export function LostNotice({ sentence }: { sentence: string }) {
  if (!sentence) return null;
  return (
    <Notice kind="danger" urgent>
      <p>{sentence}</p>
    </Notice>
  );
}
