import { z } from "zod";

/**
 * What an import is at. `request`: a create, execute or revert was sent, but is not answered or its event not delivered yet;
 * the others are what the app then does of itself. `revert`: it is being undone.
 */
export const phases = ["request", "parse", "stage", "apply", "close", "revert"] as const;

export type Phase = (typeof phases)[number];

/** `between`: nothing is under way. */
export type Moment = Phase | "between" | "done";

const importStates = z.array(
  z.object({
    status: z.string(),
    staged: z.boolean(),
    chunks: z.number(),
    appliedChunks: z.number(),
    revertStatus: z.string().nullable(),
    revertedChunks: z.number(),
    undelivered: z.boolean(),
    /** Whether the engine has a run for it in hand; false while it waits for another attempt. */
    working: z.boolean(),
  }),
);

export type ImportState = z.output<typeof importStates>[number] | undefined;

/** $1 is the site, which has at most one import. */
export const importStateQuery = `
  SELECT status, staged_date IS NOT NULL AS staged,
         (SELECT count(*)::int FROM import_chunk WHERE import_chunk.site_id = import.site_id) AS chunks,
         (SELECT count(applied_date)::int FROM import_chunk WHERE import_chunk.site_id = import.site_id) AS "appliedChunks",
         (SELECT status FROM import_revert AS revert WHERE revert.site_id = import.site_id) AS "revertStatus",
         (SELECT count(reverted_date)::int FROM import_chunk WHERE import_chunk.site_id = import.site_id) AS "revertedChunks",
         EXISTS (SELECT FROM outbox_event WHERE sent_date IS NULL AND outbox_event.site_id = import.site_id) AS undelivered,
         EXISTS (SELECT FROM engine_run
                  WHERE event_id IN ('parse-' || import.id, 'run-' || import.id, 'revert-' || import.id || '-1') AND engine_run.status = 'RUNNING') AS working
    FROM loyalty_import AS import
   WHERE site_id = $1`;

/** @param rows the answer to `importStateQuery` */
export function readImportState(rows: unknown[]): ImportState {
  return importStates.parse(rows)[0];
}

export type Trial = {
  /** Whether a create, execute or revert was sent and is not answered yet. */
  requestInFlight: boolean;
  /** Whether the import is undone once it has ended. */
  reverts: boolean;
};

export function momentOf(state: ImportState, { requestInFlight, reverts }: Trial): Moment {
  if (hasPassed(reverts ? "revert" : "close", state)) return "done";
  if (requestInFlight || state?.undelivered) return "request";
  if (state?.revertStatus === "REVERTING") return "revert";
  if (state?.status === "INITIATED" || state?.status === "PARSING") return "parse";
  if (state?.status !== "IMPORTING") return "between";
  if (!hasPassed("stage", state)) return "stage";
  return hasPassed("apply", state) ? "close" : "apply";
}

/** Whether what the app does in this phase is over. */
export function hasPassed(phase: Exclude<Phase, "request">, state: ImportState): boolean {
  if (!state) return false;
  const ended = state.status === "IMPORTED" || state.status === "FAILED";
  if (phase === "parse") return !["INITIATED", "PARSING"].includes(state.status);
  if (phase === "stage") return ended || state.staged;
  if (phase === "apply") return ended || (state.staged && state.appliedChunks === state.chunks);
  if (phase === "close") return ended;
  // A cancel may have left nothing to undo.
  const nothingToUndo = state.status === "FAILED" && state.appliedChunks === 0;
  return nothingToUndo || state.revertStatus === "REVERTED" || state.revertStatus === "FAILED";
}
