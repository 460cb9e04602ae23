import type { Crash } from "./crash-import";
import type { Kill } from "./kill-during-import";

const mostNamed = 20;

/** One line about what a seed did. */
export function describeCrash({ seed, kills, planned, imports, rows, canceled, complaints }: Crash): string {
  const where = kills.map(({ victim, moment }) => `${victim} in ${moment}`).join(", ");
  const missed = planned > kills.length ? `; ${planned - kills.length} came too late` : "";
  const files = imports > 1 ? `${imports} imports, ` : "";
  const end = complaints.length === 0 ? "ok" : "FAILED";
  return `seed ${seed}: ${end}, ${files}${rows.toLocaleString("en")} rows, ${canceled > 0 ? "canceled, " : ""}killed ${where}${missed}`;
}

/** What was done to an import that did not come out right, what is wrong with it, and how to do it again. */
export function describeFailure({ seed, kills, complaints, state }: Crash, dataDir: string): string {
  const more = complaints.length - mostNamed;
  return [
    `Seed ${seed} failed. Kills:`,
    ...kills.map(describeKill),
    "What is wrong:",
    ...complaints.slice(0, mostNamed).map((complaint) => `  ${complaint}`),
    ...(more > 0 ? [`  … and ${more} more.`] : []),
    ...state,
    `The data and the app's log are kept in ${dataDir}.`,
    `Again: npm run test:crash -- --seed ${seed}`,
  ].join("\n");
}

function describeKill({
  victim,
  moment,
  aim,
  chunks,
  appliedChunks,
  revertedChunks,
  atMilliseconds,
  recovery,
}: Kill): string {
  const aimed = aim === moment ? "" : ` (aimed at ${aim})`;
  const reverted = revertedChunks > 0 ? ` and ${revertedChunks} taken back` : "";
  const progress = chunks > 0 ? `, ${appliedChunks} of ${chunks} chunks applied${reverted}` : "";
  const back = recovery.restarted ? "restarted and healthy" : "healthy by itself";
  return `  after ${atMilliseconds} ms: ${victim}, in ${moment}${aimed}${progress}; ${back} after ${recovery.milliseconds} ms`;
}
