/** What a run, or an undo, is at. */
export type WorkPhase =
  | "waiting"
  | "checking"
  | "writing"
  | "finishing"
  | "pausing"
  | "paused"
  | "canceling"
  | "undoing";

/** How far an import at work has come, as the route `progress` tells it. Counts are of rows. */
export type ProgressAnswer = {
  /** Whether the page that shows it has to follow it. */
  working: boolean;
  /** How it has ended, as its result says it in the title of the tab; undefined while it is at work. */
  ended: string | undefined;
  /** The page where the import stands. */
  href: string;
  phase: WorkPhase;
  /** Rows that were read and judged; a hint until all are. */
  checkedRowCount: number;
  processedRowCount: number;
  totalRowCount: number;
  rowsPerSecond: number | undefined;
  secondsLeft: number | undefined;
  retryReason: string | undefined;
};

/** Reads what the route `progress` answers; undefined when it is something else. By hand, because Zod is large in a browser. */
export function readProgressAnswer(body: unknown): ProgressAnswer | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  if (!("working" in body) || typeof body.working !== "boolean") return undefined;
  if (!("phase" in body) || !isPhase(body.phase)) return undefined;
  if (!("href" in body) || typeof body.href !== "string") return undefined;
  const { working, href, phase } = body;
  const counts = {
    checkedRowCount: "checkedRowCount" in body ? body.checkedRowCount : undefined,
    processedRowCount: "processedRowCount" in body ? body.processedRowCount : undefined,
    totalRowCount: "totalRowCount" in body ? body.totalRowCount : undefined,
  };
  const { checkedRowCount, processedRowCount, totalRowCount } = counts;
  if (!isNumber(checkedRowCount) || !isNumber(processedRowCount) || !isNumber(totalRowCount)) return undefined;
  return {
    working,
    ended: "ended" in body && typeof body.ended === "string" ? body.ended : undefined,
    href,
    phase,
    checkedRowCount,
    processedRowCount,
    totalRowCount,
    rowsPerSecond: "rowsPerSecond" in body && isNumber(body.rowsPerSecond) ? body.rowsPerSecond : undefined,
    secondsLeft: "secondsLeft" in body && isNumber(body.secondsLeft) ? body.secondsLeft : undefined,
    retryReason: "retryReason" in body && typeof body.retryReason === "string" ? body.retryReason : undefined,
  };
}

const phases: Record<WorkPhase, true> = {
  waiting: true,
  checking: true,
  writing: true,
  finishing: true,
  pausing: true,
  paused: true,
  canceling: true,
  undoing: true,
};

function isPhase(value: unknown): value is WorkPhase {
  return typeof value === "string" && Object.hasOwn(phases, value);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
