import { cache } from "react";
import { demoSiteName } from "@/lib/sites/demo-site";
import { findSite } from "@/lib/sites/find-site";
import type { Site } from "@/prisma/client/client";

/** The name of the site that the pages act for: in local mode the one that a fresh installation starts with. */
export const currentSiteName = demoSiteName;

/** The site that the pages act for, read once per request. */
export const currentSite = cache(async (): Promise<Site> => findSite(currentSiteName));
