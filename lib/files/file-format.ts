export const encodings = ["UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252", "MACINTOSH", "IBM850"] as const;

export type Encoding = (typeof encodings)[number];

export const delimiters = [",", ";", "\t", "|"] as const;

export type Delimiter = (typeof delimiters)[number];

/**
 * Everything that was decided about how a file is read. Kept with an import, so that whoever reads the file later reads the
 * same rows.
 */
export type FileFormat = {
  container: "PLAIN" | "GZIP" | "XLSX";
  /** Of text, not of a workbook. */
  encoding?: Encoding;
  byteOrderMark?: boolean;
  delimiter?: Delimiter;
  /** The sheet of a workbook that is read, and all that can be chosen. */
  sheet?: string;
  sheets?: string[];
  /** Which record is the header: 1 is the first one (blank lines and a line `sep=;` are no records); null when there is none. */
  headerRow: number | null;
  /** How many columns there are, where no header says it: there is none, or rows of the sheet reach beyond it. */
  columnCount?: number;
};

/** What a person decided instead of us. */
export type FormatOverrides = {
  encoding?: Encoding;
  delimiter?: Delimiter;
  sheet?: string;
  headerRow?: number | null;
};
