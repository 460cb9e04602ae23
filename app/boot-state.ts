import type { ServedDatabase } from "@/lib/database/serve-database";

export type BootState = {
  phase: "starting" | "ready" | "stopping";
  database: ServedDatabase | undefined;
  /** Aborted when this process is told to end: answers that stream for ever must end then. */
  stopSignal: AbortSignal;
  /**
   * Ends everything that boot began, within seconds.
   * @param drained when the last request has been answered
   */
  shutdown(drained: Promise<unknown>): Promise<void>;
};

// Instrumentation and routes are bundled apart from each other; scripts/server.mjs is not bundled at all.
declare global {
  var loyaltyImportsBoot: BootState | undefined;
  /** Called once when the phase becomes "ready". */
  var loyaltyImportsOnReady: (() => void) | undefined;
}

/** How far the start of this process has come; undefined before it began. */
export function bootState(): BootState | undefined {
  return globalThis.loyaltyImportsBoot;
}
