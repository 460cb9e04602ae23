import { type EndingAnswer, readEndingAnswer } from "./ending-answer";
import { unwatchImport } from "./watched-imports";

export type Ending = EndingAnswer & { importId: string };

const pauseMilliseconds = 3_000;
/** Nobody looks; the title of the tab is to follow all the same. */
const hiddenPauseMilliseconds = 6_000;
/** A preview that was refused never ends. */
const mostRounds = 400;

/**
 * Asks every few seconds what became of imports, and tells each end once. A server that does not answer is asked again.
 * @param watched as `watchedImports` names them @param left aborted when nobody wants to know any more
 */
export async function followEndings(
  watched: string,
  left: AbortSignal,
  onEnding: (ending: Ending) => void,
): Promise<void> {
  const open = new Set(watched.split("\n").filter((line) => line !== ""));
  for (let round = 0; open.size > 0 && round < mostRounds; round++) {
    for (const line of open) {
      const [importId = "", checked = ""] = line.split(" ");
      const answer = await ask(importId, checked, left);
      if (left.aborted) return;
      if (!answer?.sentence) continue;
      open.delete(line);
      onEnding({ ...answer, importId });
    }
    await new Promise((resolve) =>
      setTimeout(resolve, document.visibilityState === "hidden" ? hiddenPauseMilliseconds : pauseMilliseconds),
    );
    if (left.aborted) return;
  }
}

async function ask(importId: string, checked: string, signal: AbortSignal): Promise<EndingAnswer | undefined> {
  try {
    const query = new URLSearchParams({ checked });
    const response = await fetch(`/imports/${importId}/ending?${query}`, { cache: "no-store", signal });
    if (response.status === 404) unwatchImport(importId);
    return response.ok ? readEndingAnswer(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
