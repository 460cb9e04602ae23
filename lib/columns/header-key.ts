import { createHash } from "node:crypto";
import { ownColumnCount } from "../files/error-file-header";
import type { ColumnMapping } from "../rows/read-row";
import { plainName } from "./plain-name";

/**
 * A key that files with the same header share: the same names in the same order, whatever their case, spaces and
 * invisible characters. An error file has the key of the file that it came from. 64 letters, however long the header is.
 * A file without a header row has no key: its numbered columns would look like those of any other.
 */
export function headerKey(header: readonly string[]): string {
  const names = header.slice(ownColumnCount(header)).map(plainName);
  return createHash("sha256").update(JSON.stringify(names)).digest("hex");
}

/** A mapping as it is to be stored under the key: without our own columns. Undefined when it uses one of these. */
export function mappingToRemember(header: readonly string[], mapping: ColumnMapping): ColumnMapping | undefined {
  const own = ownColumnCount(header);
  const emailColumn = mapping.emailColumn - own;
  const pointsColumn = mapping.pointsColumn - own;
  return emailColumn >= 0 && pointsColumn >= 0 ? { emailColumn, pointsColumn } : undefined;
}
