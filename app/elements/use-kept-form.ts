"use client";

import { type FormEvent, useActionState } from "react";
import { useReader } from "@/app/texts/reader-provider";
import { unlessLost } from "./unless-lost";
import { useLongAction } from "./use-long-action";

/**
 * A form with a server action that keeps what was entered while the server cannot be reached, and says so in `lost`. It works
 * without JavaScript, too.
 * @param first what is answered before anything was sent
 */
export function useKeptForm<Answer>(
  action: (previous: Awaited<Answer>, form: FormData) => Promise<Awaited<Answer>>,
  first: Awaited<Answer>,
) {
  const [plainAnswer, plainAction] = useActionState(action, first);
  const sentence = useReader().pageError.lost;
  const nothingYet: { answer: Awaited<Answer> | undefined; lost: string } = { answer: undefined, lost: "" };
  const { answer, pending, run } = useLongAction(async (form: HTMLFormElement, before: typeof nothingYet) => {
    const data = new FormData(form);
    const send = async () => ({ answer: await action(before.answer ?? first, data), lost: "" });
    const answered = await unlessLost(send, { ...before, lost: sentence });
    if (!answered.lost) form.reset();
    return answered;
  }, nothingYet);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!pending) void run(event.currentTarget, answer);
  };
  return { answer: answer.answer ?? plainAnswer, lost: answer.lost, pending, form: { action: plainAction, onSubmit } };
}
