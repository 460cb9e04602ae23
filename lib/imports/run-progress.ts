import type { LoyaltyImport, Prisma, StopRequest } from "@/prisma/client/client";

/** `WAITING`: not begun yet, or resumed and not begun again; another import of the site may be at work. */
export type ProgressState = "WAITING" | "RUNNING" | "PAUSING" | "PAUSED" | "CANCELING";

export type RunProgress = {
  state: ProgressState;
  /** Changes of the import that its own revision does not count until the run has ended. */
  revisions: bigint;
  /** Rows of the file that were read; a hint, until all are. */
  stagedRowCount: number;
  /** Rows that succeeded. */
  appliedRowCount: number;
  /** Rows that are known to fail. */
  failedRowCount: number;
  /** Over the last ten seconds; undefined while that cannot be told. */
  rowsPerSecond: number | undefined;
  /** At that rate. */
  secondsLeft: number | undefined;
};

type Row = {
  id: string;
  revisions: bigint;
  stop_request: StopRequest | null;
  paused: boolean;
  begun: boolean;
  staged_row_count: number;
  applied: number;
  failed: number;
  recent: number;
  seconds: number;
};

/** The rate is that of the last seconds: what a run did before it was paused, or kept from going on, says nothing. */
const rateSeconds = 10;

/** A rate over less than this is a guess. */
const leastSeconds = 1;

/** How far runs have come, by id of the import, in one query. @param imports those that are running */
export async function readRunProgress(
  imports: readonly LoyaltyImport[],
  db: Prisma.TransactionClient,
): Promise<Map<string, RunProgress>> {
  if (imports.length === 0) return new Map();
  const siteIds = imports.map(({ siteId }) => siteId);
  const ids = imports.map(({ id }) => id);
  const rows = await db.$queryRaw<Row[]>`
    SELECT import.id, coalesce(state.revision, 0) AS revisions, stop_request, paused_date IS NOT NULL AS paused,
           begun_date IS NOT NULL AS begun, coalesce(state.staged_row_count, 0) AS staged_row_count,
           applied, failed + coalesce(staged_failure_count, 0) AS failed, recent,
           extract(epoch FROM statement_timestamp() - since)::float8 AS seconds
      FROM unnest(${siteIds}::uuid[], ${ids}::uuid[]) AS wanted (site_id, id)
      JOIN loyalty_import AS import USING (site_id, id)
      LEFT JOIN run_state AS state ON state.site_id = import.site_id AND loyalty_import_id = import.id
     CROSS JOIN LATERAL (
             SELECT greatest(statement_timestamp() - make_interval(secs => ${rateSeconds}), begun_date, staged_date) AS since
           ) AS span
     CROSS JOIN LATERAL (
             SELECT coalesce(sum(success_count), 0)::integer AS applied,
                    coalesce(sum(failure_count), 0)::integer AS failed,
                    coalesce(sum(success_count + failure_count) FILTER (WHERE applied_date >= since), 0)::integer AS recent
               FROM import_chunk AS chunk
              WHERE chunk.site_id = import.site_id AND chunk.loyalty_import_id = import.id AND applied_date IS NOT NULL
           ) AS done`;
  const totals = new Map(imports.map((each) => [each.id, each]));
  return new Map(rows.map((row) => [row.id, progressOf(row, totals.get(row.id))]));
}

function progressOf(row: Row, record: LoyaltyImport | undefined): RunProgress {
  const total = record?.parsedRowCount ?? 0;
  const state = stateOf(row);
  const rowsPerSecond = state === "RUNNING" ? rateOf(row) : undefined;
  const left = Math.max(0, total - row.applied - row.failed);
  return {
    state,
    revisions: row.revisions,
    stagedRowCount: record?.stagedDate ? total : Math.min(row.staged_row_count, total),
    appliedRowCount: row.applied,
    failedRowCount: row.failed,
    rowsPerSecond: rowsPerSecond === undefined ? undefined : Math.round(rowsPerSecond * 10) / 10,
    secondsLeft: rowsPerSecond === undefined ? undefined : Math.ceil(left / rowsPerSecond),
  };
}

function stateOf({ stop_request, paused, begun }: Row): ProgressState {
  if (stop_request === "CANCEL") return "CANCELING";
  if (stop_request === "PAUSE") return paused ? "PAUSED" : "PAUSING";
  return begun ? "RUNNING" : "WAITING";
}

function rateOf({ recent, seconds }: Row): number | undefined {
  return recent > 0 && seconds >= leastSeconds ? recent / seconds : undefined;
}
