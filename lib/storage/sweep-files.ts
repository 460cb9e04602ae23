import { pool } from "../database/pool";
import { isLeftoverUpload, leftoverFiles } from "./find-leftovers";
import { deleteFile } from "./local-storage";

/**
 * Removes what a crash or a change of mind left behind: upload links nobody used, uploads nobody imported, files that
 * nothing in the database needs any more.
 * @returns the number of files removed
 */
export async function sweepFiles(now = new Date()): Promise<number> {
  await pool().query(`DELETE FROM upload WHERE ${isLeftoverUpload}`, [now]);
  let removed = 0;
  for await (const key of leftoverFiles(now)) {
    await deleteFile(key);
    removed++;
  }
  return removed;
}
