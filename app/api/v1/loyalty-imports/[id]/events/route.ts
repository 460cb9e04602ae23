import { idParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { bootState } from "@/app/boot-state";
import { listenToImport } from "@/lib/progress/listen-to-import";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

/** What happens to an import (own), as server-sent events. */
export const GET = siteRoute(async ({ siteId, parameters, request }) => {
  const read = readInput(idParameter, parameters);
  if (!read.ok) return read;
  // An app that is told to stop waits for the answers it is giving; this one would never end.
  const stopSignal = bootState()?.stopSignal;
  const stop = AbortSignal.any([request.signal, ...(stopSignal ? [stopSignal] : [])]);
  const lastEventId = request.headers.get("last-event-id");
  const stream = await listenToImport({ siteId, loyaltyImportId: read.value.id }, lastEventId, stop);
  return stream.ok ? succeeded(new Response(stream.value, { headers })) : stream;
});

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  // Packed, or held back by a proxy, an event would arrive together with later ones.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
