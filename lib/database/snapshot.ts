import type { Prisma } from "@/prisma/client/client";
import { prisma } from "./pool";

/** Reads what belongs together as it was at one moment, whatever is written meanwhile. */
export function snapshot<T>(read: (db: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return prisma().$transaction(read, { isolationLevel: "RepeatableRead" });
}
