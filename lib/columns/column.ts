import type { ColumnName } from "./name-columns";
import type { NameMeaning } from "./read-name";
import type { ColumnValues } from "./read-values";

/** One column of a file, as far as it was looked at. */
export type Column = {
  /** Counted from 0. */
  columnIndex: number;
  name: string;
  /** How sentences call it. */
  label: ColumnName;
  meaning: NameMeaning;
  values: ColumnValues;
};
