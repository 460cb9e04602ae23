import type { Caller } from "../activities/caller";

/** Who changes something in a test. */
export function testCaller(siteId: string): Caller {
  return { siteId, actor: "Test" };
}
