import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { answeredInTime } from "@/lib/database/answered-in-time";
import { markEventsSent } from "@/lib/outbox/mark-events-sent";
import { unsentEvents } from "@/lib/outbox/unsent-events";
import { inngest } from "./client";
import { quietLogger } from "./quiet-logger";

const batchSize = 100;
const eventData = z.record(z.string(), z.unknown());

/** A route that has just committed waits no longer than this for an Inngest server that does not answer. */
const patienceMilliseconds = 3_000;

/** A batch without an answer is given up, and sent again: everything that is recorded later waits behind it. */
const longestBatchMilliseconds = 30_000;

let delivery: Promise<void> | undefined;
let askedAgain = false;
let failing = false;

/**
 * Sends what the outbox holds. It may be called at any time, also while it is running, and from several processes: an
 * event that is sent twice has the same id and counts once. It never throws; what could not be sent stays recorded, and
 * the engine tries again in seconds.
 * @param batchMilliseconds how long it waits for the answer to one batch
 */
export async function deliverOutbox(batchMilliseconds = longestBatchMilliseconds): Promise<void> {
  askedAgain = true;
  delivery ??= deliverWhileAsked(batchMilliseconds);
  await Promise.race([delivery, wait(patienceMilliseconds, undefined, { ref: false })]);
}

async function deliverWhileAsked(batchMilliseconds: number): Promise<void> {
  while (askedAgain) {
    askedAgain = false;
    try {
      while ((await answeredInTime(deliverBatch(), batchMilliseconds)) === batchSize) {}
      failing = false;
    } catch (error) {
      if (!failing) quietLogger.error({ err: error }, "recorded events cannot be sent; trying again until they can");
      failing = true;
    }
  }
  delivery = undefined;
}

/** @returns how many events were sent */
async function deliverBatch(): Promise<number> {
  const events = await unsentEvents(batchSize);
  if (events.length === 0) return 0;
  await inngest.send(events.map(({ id, name, data }) => ({ id, name, data: eventData.parse(data) })));
  await markEventsSent(events.map(({ id }) => id));
  return events.length;
}
