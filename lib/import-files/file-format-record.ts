import { z } from "zod";
import { delimiters, encodings, type FileFormat, type FormatOverrides } from "../files/file-format";
import { plainText } from "../read-input";

/** How the file of an import is read, as it is kept with it. */
export const fileFormat = z.object({
  container: z.enum(["PLAIN", "GZIP", "XLSX"]),
  encoding: z.enum(encodings).optional(),
  byteOrderMark: z.boolean().optional(),
  delimiter: z.enum(delimiters).optional(),
  sheet: z.string().optional(),
  sheets: z.array(z.string()).optional(),
  headerRow: z.int().min(1).nullable(),
  columnCount: z.int().optional(),
});

/** How the file of an import is read; undefined when that is not decided. */
export function readFileFormat(json: unknown): FileFormat | undefined {
  return json === null ? undefined : withoutGaps(fileFormat.parse(json));
}

/** What a person may decide about how a file is read: `parseOptions` of a create request. */
export const parseOptions = z.strictObject({
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  sheet: plainText(255).min(1).optional(),
  /** 1 is the first record of the file; null: there is no header. */
  headerRow: z.int().min(1).max(1_000).nullable().optional(),
});

/** What was decided when an import was created. */
export function readParseOptions(json: unknown): FormatOverrides {
  return json === null ? {} : withoutGaps(parseOptions.parse(json));
}

/** A field that is not there and one that is undefined are the same to us, but not to the types. */
type WithoutGaps<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that are undefined. */
export function withoutGaps<T extends object>(fields: T): WithoutGaps<T> {
  return JSON.parse(JSON.stringify(fields));
}
