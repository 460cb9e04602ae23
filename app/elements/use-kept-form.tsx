"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { useReader } from "@/app/texts/reader-provider";
import { Notice } from "./notice";
import { unlessLost } from "./unless-lost";

/**
 * A form with a server action that keeps what was entered while the server cannot be reached; `lost` says so then. It works
 * without JavaScript, too.
 * @param first what is answered before anything was sent
 */
export function useKeptForm<Answer>(
  action: (previous: Awaited<Answer>, form: FormData) => Promise<Awaited<Answer>>,
  first: Awaited<Answer>,
) {
  const { lost } = useReader().pageError;
  const [plain, act] = useActionState(action, first);
  const nothingYet: { answer?: Awaited<Answer>; isLost?: boolean } = {};
  // Not as the form's own action, at whose end React empties the fields.
  const [sent, send, pending] = useActionState<typeof nothingYet, HTMLFormElement>(
    (before, form) =>
      unlessLost<typeof nothingYet>(
        async () => {
          const answered = await action(first, new FormData(form));
          form.reset();
          return { answer: answered };
        },
        { ...before, isLost: true },
      ),
    nothingYet,
  );
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!pending) startTransition(() => send(form));
  };
  return {
    answer: sent.answer ?? plain,
    pending,
    lost: sent.isLost && (
      <Notice kind="danger" urgent>
        <p>{lost}</p>
      </Notice>
    ),
    form: { action: act, onSubmit },
  };
}
