import { createHash } from "node:crypto";
import { importResource } from "../imports/import-resource";
import type { Seen } from "./import-watch";

export type ProgressEvent = {
  /** The revision of the import, and what tells two states at one revision apart; the same state has the same id anywhere. */
  id: string;
  /** As a server-sent event. */
  text: string;
};

/** What a stream says of the state of an import. */
export function progressEvent(seen: Exclude<Seen, "GONE">): ProgressEvent {
  const data = JSON.stringify(importResource(seen));
  const id = `${seen.revision}-${createHash("sha256").update(data).digest("hex").slice(0, 12)}`;
  return { id, text: `event: progress\nid: ${id}\ndata: ${data}\n\n` };
}

/** Whether an import changes no more by itself: a stream about it ends then. */
export function isAtRest(seen: Seen): boolean {
  if (seen === "GONE") return true;
  if (seen.revert?.status === "REVERTING") return false;
  return seen.status === "PARSED" || seen.status === "IMPORTED" || seen.status === "FAILED";
}

/** The last event of a stream. */
export const endEvent = "event: end\ndata: {}\n\n";
