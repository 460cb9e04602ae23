"use client";

import { startTransition, useState } from "react";

/**
 * Runs a server action that may take seconds. Not as an action of React's, at whose end all links would wait.
 * @param act reads the input of a run @param first what is answered before any run
 */
export function useLongAction<Input extends unknown[], Answer>(
  act: (...input: Input) => Promise<Answer>,
  first: Answer,
) {
  const [answer, setAnswer] = useState({ value: first });
  const [pending, setPending] = useState(false);
  async function run(...input: Input): Promise<void> {
    setPending(true);
    try {
      setAnswer({ value: await act(...input) });
    } catch (error) {
      // After a redirect the page that it leads to is on its way already.
      if (!isRedirect(error)) {
        setAnswer(() => {
          throw error;
        });
      }
    }
    startTransition(() => setPending(false));
  }
  return { answer: answer.value, pending, run };
}

function isRedirect(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
}
