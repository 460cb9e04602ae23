import { randomBytes } from "node:crypto";
import { prisma } from "../database/pool";

/** A site of its own for one test. @returns its id */
export async function createTestSite(): Promise<string> {
  const site = await prisma().site.create({ data: { name: `Test site ${randomBytes(6).toString("hex")}` } });
  return site.id;
}
