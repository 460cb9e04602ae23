"use client";

import { type FormEvent, useActionState, useState } from "react";
import { useReader } from "@/app/texts/reader-provider";
import { Notice } from "./notice";
import { unlessLost } from "./unless-lost";

/**
 * A form with a server action, not one that redirects, that keeps what was entered while the server cannot be reached; `lost`
 * says so then. It works without JavaScript, too.
 * @param first what is answered before anything was sent
 */
export function useKeptForm<Answer>(
  action: (previous: Awaited<Answer>, form: FormData) => Promise<Awaited<Answer>>,
  first: Awaited<Answer>,
) {
  const { lost } = useReader().pageError;
  const [plain, act] = useActionState(action, first);
  const [answer, setAnswer] = useState<Awaited<Answer>>();
  const [phase, setPhase] = useState<"pending" | "lost">();

  async function send(form: HTMLFormElement): Promise<void> {
    setPhase("pending");
    try {
      const answered = await unlessLost<Awaited<Answer> | undefined>(
        () => action(first, new FormData(form)),
        undefined,
      );
      if (answered) {
        form.reset();
        setAnswer(answered);
      }
      setPhase(answered ? undefined : "lost");
    } catch (error) {
      setPhase(() => {
        throw error;
      });
    }
  }

  return {
    answer: answer ?? plain,
    pending: phase === "pending",
    lost: phase === "lost" && (
      <Notice kind="danger" urgent>
        <p>{lost}</p>
      </Notice>
    ),
    form: {
      action: act,
      onSubmit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault();
        if (phase !== "pending") void send(event.currentTarget);
      },
    },
  };
}
