import type { EmbeddedEngine } from "./embedded-engine";

// The engine is started by one bundle (instrumentation) and reached from others (routes); see lib/database/pool.ts.
declare global {
  var loyaltyImportsEmbeddedEngine: EmbeddedEngine | undefined;
}

/** Takes what the SDK wants to tell an Inngest server to the engine of this process. */
export const embeddedFetch: typeof fetch = async (input, init) => {
  const engine = globalThis.loyaltyImportsEmbeddedEngine;
  if (!engine) throw new Error("The embedded engine has not been started yet.");
  return engine.fetch(input, init);
};
