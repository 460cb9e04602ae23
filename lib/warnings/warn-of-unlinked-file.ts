import { looksLikeErrorFile } from "../files/error-file-header";
import type { RunOptions } from "../staging/run-options";
import type { Warning } from "./warning";

/**
 * Warns of a file of failed rows of which it is not known what import they failed in: it may have meant something else, and rows
 * that were imported since are not known again.
 * @param isLinked whether the import follows that one
 */
export function warnOfUnlinkedFile(header: readonly string[], isLinked: boolean, { mode }: RunOptions): Warning[] {
  if (isLinked || !looksLikeErrorFile(header)) return [];
  const means = mode === "ADD" ? "are added to balances" : "become the balances";
  const message = `This looks like a file of failed rows, but it does not say of which import. Its points ${means}, whatever they did there, and rows that were imported since count again. Upload the file as it was downloaded, with all of its columns, and only the cells corrected.`;
  return [{ code: "UNLINKED_ERROR_FILE", severity: "SEVERE", message, data: { mode } }];
}
