import type { Site } from "@/prisma/client/client";
import { prisma } from "../database/pool";

/** The site of this name. @throws Error when there is none */
export async function findSite(name: string): Promise<Site> {
  return prisma().site.findUniqueOrThrow({ where: { name } });
}
