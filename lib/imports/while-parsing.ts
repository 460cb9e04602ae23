import { prisma } from "../database/pool";
import type { ImportKey } from "./import-key";

const lookMilliseconds = 500;

/**
 * Does work for an import that is being parsed, and looks now and then whether it still is.
 * @param work is to end soon after its signal is aborted, in whatever way
 * @returns undefined when the import was canceled meanwhile
 */
export async function whileParsing<T>(
  key: ImportKey,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const stop = new AbortController();
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    // A database that is away says nothing about the import.
    if (!(await isParsing(key).catch(() => true))) stop.abort();
    looking = false;
  };
  const timer = setInterval(look, lookMilliseconds);
  try {
    const done = await work(stop.signal);
    return stop.signal.aborted ? undefined : done;
  } catch (error) {
    if (stop.signal.aborted) return undefined;
    throw error;
  } finally {
    clearInterval(timer);
  }
}

async function isParsing({ siteId, loyaltyImportId }: ImportKey): Promise<boolean> {
  const where = { siteId_id: { siteId, id: loyaltyImportId }, status: "PARSING" } as const;
  return (await prisma().loyaltyImport.findUnique({ where, select: { id: true } })) !== null;
}
