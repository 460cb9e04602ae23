declare global {
  /** Requests that are being answered, as Node received them, by their id. Filled by the server (scripts/server.mjs). */
  var loyaltyImportsRequests: Map<string, AsyncIterable<Uint8Array>> | undefined;
}

/**
 * The bytes of a request, as they come. Next hands them on as a web stream, which moves every piece through several promises; so
 * they are taken from where Next takes them. To be read once, by one reader.
 */
export function requestBytes(request: Request): AsyncIterable<Uint8Array> {
  const received = globalThis.loyaltyImportsRequests?.get(request.headers.get("x-request-id") ?? "");
  return received ?? request.body ?? noBytes();
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
