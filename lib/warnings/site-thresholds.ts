import { prisma } from "../database/pool";
import { readThresholds, type WarningThresholds } from "./warning-thresholds";

/** From where on the previews of a site warn. */
export async function siteThresholds(siteId: string): Promise<WarningThresholds> {
  const site = await prisma().site.findUniqueOrThrow({ where: { id: siteId }, select: { warningThresholds: true } });
  return readThresholds(site.warningThresholds);
}
