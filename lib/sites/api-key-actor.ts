import type { ApiKey } from "@/prisma/client/client";

/**
 * What a key is called in the record of what was done: by its name, or else by its day and the first digits of its hash, which
 * tell keys apart and say nothing about the key.
 */
export function apiKeyActor({ name, hash, createdDate }: ApiKey): string {
  return name === null
    ? `API key ${hash.slice(0, 8)} of ${createdDate.toISOString().slice(0, 10)}`
    : `API key “${name}”`;
}
