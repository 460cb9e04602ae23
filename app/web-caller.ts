import type { Caller } from "@/lib/activities/caller";
import { currentSite } from "./current-site";

/** Who changes something on the pages: as long as nobody signs in, everyone is "Web". */
export async function webCaller(): Promise<Caller> {
  const site = await currentSite();
  return { siteId: site.id, actor: "Web" };
}
