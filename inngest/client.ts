import { eventType, Inngest } from "inngest";
import { z } from "zod";
import { env } from "@/lib/env";
import { embeddedFetch } from "./embedded/embedded-fetch";
import { quietLogger } from "./quiet-logger";

const loyaltyImport = z.object({ siteId: z.uuid(), loyaltyImportId: z.uuid() });

/** A file was handed in and is to be parsed. */
export const parseRequested = eventType("loyalty-imports/parse.requested", { schema: loyaltyImport });

/** An import was executed: its rows are to be applied. */
export const runRequested = eventType("loyalty-imports/run.requested", { schema: loyaltyImport });

/** An import is to be undone. */
export const revertRequested = eventType("loyalty-imports/revert.requested", { schema: loyaltyImport });

/** The client of the durable functions. Towards an Inngest server it is configured by the SDK's own variables. */
export const inngest = new Inngest({
  id: "loyalty-imports",
  logger: quietLogger,
  aiMetadata: false,
  // Every result is stored before the next step starts, and all steps run in one call while nothing fails.
  checkpointing: { maxRuntime: "1h", bufferedSteps: 1 },
  ...(env().engine === "embedded"
    ? { isDev: true, baseUrl: "http://embedded.invalid", fetch: embeddedFetch }
    : { fetch: patientFetch }),
});

/** Without a limit, an address that swallows requests would hold up everything that is to be sent for minutes. */
function patientFetch(input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
  return fetch(input, { ...init, signal: AbortSignal.timeout(10_000) });
}
