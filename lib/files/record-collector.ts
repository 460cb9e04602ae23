import type { Delimiter } from "./file-format";
import { LineParser, maxRecordLength } from "./line-parser";
import { plainRecords } from "./plain-records";
import { UnreadableFile } from "./unreadable-file";

/** Cells a record may have. A row with a few too many is a row that fails; this is for files that are no table. */
const maxRecordCells = 1_000;

/** Bytes of lines that are looked at together: one quotation mark among them, and csv-parse reads them all. */
const stretchBytes = 512;

const quotationMark = 34;

/**
 * Collects the records of a text that comes in pieces. Lines without a quotation mark are split here, which takes a fifth of the
 * time; all others are for csv-parse. Cells stay text; a record without text is left out.
 */
export class RecordCollector {
  readonly #delimiter: Delimiter;
  readonly #parser: LineParser;
  /** The beginning of a line whose end is not there yet. */
  #rest: Buffer = Buffer.alloc(0);
  #records: string[][] = [];
  #taken = 0;
  #blankLineCount = 0;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
    this.#parser = new LineParser(delimiter, (record) => this.#take(record));
  }

  /** Records with text, so far. */
  get recordCount(): number {
    return this.#taken + this.#records.length;
  }

  /** Lines without text, so far: empty ones, and those of blanks and delimiters. */
  get blankLineCount(): number {
    return this.#blankLineCount;
  }

  /** Whether it stands, or ended, within quotation marks. */
  get isInsideQuotes(): boolean {
    return this.#parser.isInsideQuotes;
  }

  /** @throws UnreadableFile or CsvError for a record that has too many cells or is too long */
  parse(piece: Buffer): void {
    let left = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    for (let end = endOfStretch(left); end > 0; end = endOfStretch(left)) {
      this.#read(left.subarray(0, end));
      left = left.subarray(end);
    }
    // So long a line is kept nowhere. Most likely it is an error, which the parser will find.
    const isLong = left.length > maxRecordLength;
    if (isLong) this.#parser.readPart(left);
    this.#rest = isLong ? Buffer.alloc(0) : left;
  }

  /** To be called once, at the end of the text. @throws like `parse`, and CsvError when a quotation mark was not closed */
  finish(): void {
    this.#read(this.#rest);
    this.#parser.finish();
  }

  takeBatch(): string[][] {
    const batch = this.#records;
    this.#records = [];
    this.#taken += batch.length;
    return batch;
  }

  #read(lines: Buffer): void {
    const isPlain = !this.#parser.isInsideRecord && lines.length <= maxRecordLength && !lines.includes(quotationMark);
    if (!isPlain) this.#parser.readLines(lines);
    else for (const record of plainRecords(lines, this.#delimiter)) this.#take(record);
  }

  #take(record: string[]): void {
    if (record.length > maxRecordCells) throw new UnreadableFile("TOO_MANY_COLUMNS");
    if (record.some(hasText)) this.#records.push(record);
    else this.#blankLineCount++;
  }
}

/** Where the first whole lines end; 0 when none is whole. */
function endOfStretch(bytes: Buffer): number {
  for (let length = stretchBytes; ; length *= 2) {
    const end = endOfLines(bytes.subarray(0, length));
    if (end > 0 || length >= bytes.length) return end;
  }
}

/** A CR in the last place may be half of a line end. */
function endOfLines(bytes: Buffer): number {
  return Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13, -2)) + 1;
}

function hasText(cell: string): boolean {
  return cell.trim() !== "";
}
