import { type FileHandle, open } from "node:fs/promises";

/** Bytes of one write: few enough to be held in memory twice, many enough to make writes rare. */
const batchBytes = 1_048_576;

/** Pieces of one write. A sender may send byte by byte, and each piece takes more memory than its bytes. */
const batchPieces = 1_024;

/**
 * A new file that is written in large batches while more arrives. What is written is flushed to the disk meanwhile, so that
 * little is left to be flushed at the end.
 */
export class DraftFile {
  readonly #file: FileHandle;
  #batch: Uint8Array[] = [];
  #batchSize = 0;
  #writing = Promise.resolve();
  #flushing: Promise<void> | undefined;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** @throws when the file exists, or cannot be made */
  static async create(path: string): Promise<DraftFile> {
    return new DraftFile(await open(/* turbopackIgnore: true */ path, "wx", 0o600));
  }

  /**
   * Takes over a piece, which must not be changed any more. Waits only when pieces come faster than they can be written.
   * @throws what an earlier write failed with
   */
  async append(piece: Uint8Array): Promise<void> {
    this.#batch.push(piece);
    this.#batchSize += piece.length;
    if (this.#batchSize >= batchBytes || this.#batch.length >= batchPieces) await this.#writeBatch();
  }

  /**
   * Resolves when everything is on the disk and the file is closed.
   * @throws what any write or flush failed with
   */
  async finish(): Promise<void> {
    await this.#writing;
    await writeWhole(this.#file, this.#batch);
    await this.#flushing;
    await this.#file.datasync();
    await this.#file.close();
  }

  /** Closes the file, whatever has happened to it. */
  async abandon(): Promise<void> {
    await Promise.allSettled([this.#writing, this.#flushing]);
    await this.#file.close().catch(() => {});
  }

  async #writeBatch(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#batchSize = 0;
    await this.#writing;
    this.#writing = this.#write(batch);
    // Whoever waits for it next is told.
    this.#writing.catch(() => {});
  }

  async #write(batch: Uint8Array[]): Promise<void> {
    await writeWhole(this.#file, batch);
    this.#flushing ??= this.#flush();
    this.#flushing.catch(() => {});
  }

  /** One at a time. One that failed stays, for whoever finishes: the next might say that all is well. */
  async #flush(): Promise<void> {
    await this.#file.datasync();
    this.#flushing = undefined;
  }
}

async function writeWhole(file: FileHandle, pieces: Uint8Array[]): Promise<void> {
  if (pieces.length === 0) return;
  const { bytesWritten } = await file.writev(pieces);
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  // A write may be cut short; this one goes on to the end, or says why it cannot.
  if (bytesWritten < size) await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten));
}
