import { z } from "zod";
import { ownColumnCount } from "../files/error-file-header";
import { invalid, type Result, succeeded, type Violation } from "../result";
import type { ColumnMapping } from "../rows/read-row";

const headerMapping = z.object({ columnName: z.enum(["EMAIL", "POINTS"]), columnIndex: z.int().min(0) });

/** `headerMappingInfo` as a client sends it. */
export const headerMappingInfo = z.object({ headerMappings: z.array(headerMapping).max(100) });

type HeaderMappings = z.output<typeof headerMappingInfo>["headerMappings"];

/**
 * Checks a mapping against the header: exactly one EMAIL and one POINTS column, two different ones, both in the file, and none
 * of those that we have put into an error file.
 */
export function readHeaderMapping(mappings: HeaderMappings, header: readonly string[]): Result<ColumnMapping> {
  const columnCount = header.length;
  const ownColumns = ownColumnCount(header);
  const violations: Violation[] = [];
  const field = "headerMappingInfo.headerMappings";
  for (const name of ["EMAIL", "POINTS"]) {
    const count = mappings.filter((mapping) => mapping.columnName === name).length;
    if (count === 1) continue;
    const description = count === 0 ? `No column is named ${name}.` : `${name} is given ${count} times; give it once.`;
    violations.push({ field, violatedRule: "OTHER", ruleName: "ONE_OF_EACH", description });
  }
  mappings.forEach(({ columnIndex }, index) => {
    if (columnIndex < ownColumns) {
      const description = `Column ${columnIndex} says why the row failed; the columns of the shop begin at ${ownColumns}.`;
      const data = { threshold: ownColumns };
      violations.push({ field: `${field}[${index}].columnIndex`, violatedRule: "MIN", description, data });
    }
    if (columnIndex < columnCount) return;
    const description = `There is no column ${columnIndex}: the file has ${columnCount} columns, counted from 0.`;
    const data = { threshold: columnCount - 1 };
    violations.push({ field: `${field}[${index}].columnIndex`, violatedRule: "MAX", description, data });
  });
  if (new Set(mappings.map((mapping) => mapping.columnIndex)).size < mappings.length) {
    const description = "The same column is given twice. EMAIL and POINTS are two different columns.";
    violations.push({ field, violatedRule: "OTHER", ruleName: "DIFFERENT_COLUMNS", description });
  }
  const emailColumn = indexOf(mappings, "EMAIL");
  const pointsColumn = indexOf(mappings, "POINTS");
  if (violations.length > 0 || emailColumn === undefined || pointsColumn === undefined) return invalid(violations);
  return succeeded({ emailColumn, pointsColumn });
}

function indexOf(mappings: HeaderMappings, name: "EMAIL" | "POINTS"): number | undefined {
  return mappings.find((mapping) => mapping.columnName === name)?.columnIndex;
}
