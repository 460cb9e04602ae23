import type { Bar } from "./figure";
import type { BenchOptions } from "./read-options";
import type { Summary } from "./summary";

/** What became of one figure. */
export type Outcome = { name: string; bar: Bar } & ({ summary: Summary } | { obstacle: string });

const headings = ["Figure", "Median", "Minimum", "Maximum", "Times", "Bar", ""];

/** Writes the results to stdout: a table and the machine, or one JSON object with the medians and the details. */
export function printOutcomes(outcomes: readonly Outcome[], machine: string, output: BenchOptions["output"]): void {
  console.log(output === "json" ? JSON.stringify(jsonOf(outcomes), undefined, 2) : textOf(outcomes, machine, output));
}

function textOf(outcomes: readonly Outcome[], machine: string, output: "table" | "markdown"): string {
  const table = output === "markdown" ? markdownTable : plainTable;
  return `${table([headings, ...outcomes.map(cellsOf)])}\n\nMeasured on ${machine}.`;
}

function jsonOf(outcomes: readonly Outcome[]): object {
  const medians = outcomes.flatMap((outcome) => ("summary" in outcome ? [[outcome.name, outcome.summary.median]] : []));
  const details = outcomes.map((outcome) => [
    outcome.name,
    "summary" in outcome ? outcome.summary : { bar: outcome.bar, obstacle: outcome.obstacle },
  ]);
  return { ...Object.fromEntries(medians), details: Object.fromEntries(details) };
}

function cellsOf(outcome: Outcome): string[] {
  const { name, bar } = outcome;
  const barText = "atMost" in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`;
  if ("obstacle" in outcome) return [name, "–", "–", "–", "0", barText, outcome.obstacle];
  const { median, minimum, maximum, samples, met } = outcome.summary;
  const numbers = [median, minimum, maximum].map((value) => String(Number(value.toPrecision(3))));
  return [name, ...numbers, String(samples.length), barText, met ? "met" : "missed"];
}

function plainTable(rows: readonly string[][]): string {
  const widths = headings.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function markdownTable([head = [], ...rows]: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
