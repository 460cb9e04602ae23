import { parseArgs } from "node:util";
import type { Figure } from "./figure";
import { figures } from "./figures";

export type BenchOptions = {
  figures: readonly Figure[];
  /** Undefined: each figure's own number. */
  pairs: number | undefined;
  output: "table" | "markdown" | "json";
};

const options = {
  only: { type: "string", multiple: true },
  pairs: { type: "string" },
  json: { type: "boolean" },
  markdown: { type: "boolean" },
} as const;

/** Reads the command line; ends the process with a sentence when it makes no sense. */
export function readOptions(args: string[]): BenchOptions {
  try {
    const { values } = parseArgs({ args, options });
    if (values.json && values.markdown) throw new Error("Choose one of --json and --markdown.");
    return {
      figures: chooseFigures(values.only),
      pairs: values.pairs === undefined ? undefined : readPairs(values.pairs),
      output: values.json ? "json" : values.markdown ? "markdown" : "table",
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("Usage: npm run bench [-- [--only NAME]… [--pairs N] [--json | --markdown]]");
    process.exit(1);
  }
}

function chooseFigures(names: string[] | undefined): readonly Figure[] {
  const known = figures.map(({ name }) => name);
  const unknown = names?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no figure "${unknown}". There are: ${known.join(", ")}.`);
  return figures.filter(({ name }) => names === undefined || names.includes(name));
}

function readPairs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new Error(`--pairs is a whole number from 1 to 999, not "${text}".`);
  return Number(text);
}
