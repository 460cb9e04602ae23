import { showText } from "../show-text";
import { impliedDecimal, type NumberFormat, undecidedFormat } from "./number-format";
import { type NumberReading, numberText } from "./number-text";

/** A cell that says something about its column, and its data row (1 is the first). */
export type TellingCell = {
  /** As it can stand in a sentence; undefined when the row itself says how its column was read before (see `addDecided`). */
  cell: string | undefined;
  rowNumber: number;
};

export type DecidedFormat = {
  format: NumberFormat;
  /** The first cell that decided. */
  decidedBy: TellingCell | undefined;
  /** The first cell that says the opposite. The column is not decided then. */
  contradictedBy: TellingCell | undefined;
  /** Cells such as `1,234`, which say nothing by themselves, by their sign; that of the first cell first. */
  ambiguous: AmbiguousCells[];
};

export type AmbiguousCells = { sign: "," | "."; count: number; first: TellingCell };

type Vote = { first: TellingCell; thousands: NumberFormat["thousands"]; threeDecimals: boolean };

/** Characters of a cell that are kept. */
const maxShownLength = 40;

/**
 * Finds out what the separators in a column of numbers mean. It is shown every cell once; those that can be read in one way
 * only decide for all the others. If they contradict each other, nothing is decided.
 */
export class NumberFormatFinder {
  readonly #votes = new Map<"," | ".", Vote>();
  #spaced: Vote | undefined;
  readonly #ambiguous = new Map<"," | ".", AmbiguousCells>();

  /** @param rowNumber the data row of the cell; 1 is the first */
  add(cell: string, rowNumber: number): void {
    // Nearly all cells are plain digits, and there may be hundreds of thousands of them.
    if (/^\d*$/.test(cell)) return;
    const number = numberText(cell);
    if (!number) return;
    const { readings, negative } = number;
    const telling = () => ({ cell: showText(cell, maxShownLength), rowNumber });
    if (readings.length === 1) this.#take(readings[0], telling);
    // Whatever its separators mean: it is below 0.
    else if (!negative) this.#countAmbiguous(readings[1].decimal, telling);
  }

  /** Takes what was decided in the file that a row once came from like a cell that says so. */
  addDecided(decimal: "," | ".", rowNumber: number): void {
    this.#vote(decimal, undefined, false, () => ({ cell: undefined, rowNumber }));
  }

  decide(): DecidedFormat {
    const [first, second] = [...this.#votes].sort(([, one], [, other]) => one.first.rowNumber - other.first.rowNumber);
    return {
      format: second ? undecidedFormat : this.#format(first),
      decidedBy: first?.[1].first ?? this.#spaced?.first,
      contradictedBy: second?.[1].first,
      ambiguous: [...this.#ambiguous.values()],
    };
  }

  #countAmbiguous(sign: NumberFormat["decimal"], telling: () => TellingCell): void {
    if (!sign) return;
    const cells = this.#ambiguous.get(sign);
    if (cells) cells.count++;
    else this.#ambiguous.set(sign, { sign, count: 1, first: telling() });
  }

  #take(reading: NumberReading, telling: () => TellingCell): void {
    const { thousands, decimals } = reading;
    if (thousands === " " || thousands === "'") this.#spaced ??= { first: telling(), thousands, threeDecimals: false };
    const decimal = impliedDecimal(reading);
    if (decimal) this.#vote(decimal, thousands, decimals === "000", telling);
  }

  #vote(
    decimal: "," | ".",
    thousands: NumberFormat["thousands"],
    threeDecimals: boolean,
    telling: () => TellingCell,
  ): void {
    const vote = this.#votes.get(decimal);
    if (vote) {
      vote.threeDecimals ||= threeDecimals;
      vote.thousands ??= thousands;
    } else this.#votes.set(decimal, { first: telling(), thousands, threeDecimals });
  }

  #format(decided: ["," | ".", Vote] | undefined): NumberFormat {
    const spaced = this.#spaced?.thousands;
    if (!decided) return spaced ? { ...undecidedFormat, thousands: spaced, decidedBy: "CELLS" } : undecidedFormat;
    const [decimal, { thousands, threeDecimals }] = decided;
    const other = decimal === "," ? "." : ",";
    return { thousands: thousands ?? spaced ?? other, decimal, threeDecimals, decidedBy: "CELLS" };
  }
}
