import { measureRecords } from "../detect-delimiter";
import type { FileLimits, FileSource } from "../file-source";
import { UnreadableFile } from "../unreadable-file";
import { readWorkbookHead, type WorkbookHead } from "./read-workbook-head";

/** FIRST: the first one that is not hidden. FIRST_WITH_EMAILS: another one, because that holds no table of customers. */
export type SheetDecision = "CHOSEN" | "FIRST" | "FIRST_WITH_EMAILS";

/** Sheets that are looked at behind the first one. Each is opened anew: all of them together may unpack what one may. */
const maxLookedAt = 8;

/**
 * Reads the first rows of the sheet that holds the customers: of the first one, unless that is a cover or empty, and a later one
 * has a column of emails.
 * @throws UnreadableFile
 */
export async function findSheet(
  source: FileSource,
  limits: FileLimits,
  chosen: string | undefined,
): Promise<WorkbookHead & { decidedBy: SheetDecision }> {
  if (chosen !== undefined) return { ...(await readWorkbookHead(source, limits, chosen)), decidedBy: "CHOSEN" };
  const first = await readFirst(source, limits);
  if ("records" in first && hasEmails(first)) return { ...first, decidedBy: "FIRST" };
  const others = "records" in first ? first.sheets.filter((name) => name !== first.sheet) : first.problem.others;
  for (const name of others?.slice(0, maxLookedAt) ?? []) {
    const head = await readOther(source, { unpackedBytes: limits.unpackedBytes / maxLookedAt }, name);
    if (head === "TOO_LARGE") break;
    if (head && hasEmails(head)) return { ...head, decidedBy: "FIRST_WITH_EMAILS" };
  }
  if ("records" in first) return { ...first, decidedBy: "FIRST" };
  throw first;
}

async function readFirst(source: FileSource, limits: FileLimits): Promise<WorkbookHead | UnreadableFile> {
  try {
    return await readWorkbookHead(source, limits, undefined);
  } catch (error) {
    if (error instanceof UnreadableFile && error.problem.code === "SHEET_EMPTY") return error;
    throw error;
  }
}

/** @returns undefined for one that cannot be read: it is none that anybody has chosen */
async function readOther(
  source: FileSource,
  limits: FileLimits,
  name: string,
): Promise<WorkbookHead | "TOO_LARGE" | undefined> {
  try {
    return await readWorkbookHead(source, limits, name);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return error.problem.code === "WORKBOOK_TOO_LARGE" ? "TOO_LARGE" : undefined;
  }
}

/** One address alone may be that of whoever made the workbook. */
function hasEmails({ records }: WorkbookHead): boolean {
  const { columnCount, emailShare } = measureRecords(records);
  return columnCount > 1 && (emailShare >= 0.5 || emailShare * records.length >= 2);
}
