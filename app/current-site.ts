import { cache } from "react";
import { whileDatabaseAnswers } from "@/lib/database/database-silence";
import { demoSiteName } from "@/lib/sites/demo-site";
import { findSite } from "@/lib/sites/find-site";
import type { Site } from "@/prisma/client/client";
import { requireAllowed } from "./guard/require-allowed";

/** The name of the site that the pages act for: in local mode the one that a fresh installation starts with. */
export const currentSiteName = demoSiteName;

/** The site that the pages act for, read once per request. @throws Error for a request that must not see it */
export const currentSite = cache(async (): Promise<Site> => {
  await requireAllowed();
  return whileDatabaseAnswers(() => findSite(currentSiteName));
});
