import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "../env";

/** What was stored: size in bytes and SHA-256 in hex. */
export type StoredFile = { size: number; sha256: string };

/** Thrown by `putFile` when the source is longer than allowed; nothing is stored. */
export class FileTooLargeError extends Error {}

/**
 * Streams `source` into the file `key`. Whoever reads the key sees the whole file or none: it is written aside, flushed to
 * the disk and renamed.
 */
export async function putFile(
  key: string,
  source: AsyncIterable<Uint8Array | string>,
  options: { maxBytes: number; signal?: AbortSignal } = { maxBytes: Number.POSITIVE_INFINITY },
): Promise<StoredFile> {
  const path = pathOf(key);
  const draft = `${path}.${randomUUID()}.part`;
  await mkdir(dirname(path), { recursive: true });
  try {
    const meter = new Meter(options.maxBytes);
    const target = createWriteStream(/* turbopackIgnore: true */ draft, { flags: "wx", mode: 0o600, flush: true });
    await pipeline(Readable.from(source, { objectMode: false }), meter, target, {
      ...(options.signal && { signal: options.signal }),
    });
    await rename(draft, path);
    return meter.stored();
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Opens a stored file, each time from its beginning; undefined when it is not there. */
export async function storedFile(key: string): Promise<(() => Promise<Readable>) | undefined> {
  const open = async () => createReadStream(/* turbopackIgnore: true */ pathOf(key), { highWaterMark: 256 * 1024 });
  return (await fileExists(key)) ? open : undefined;
}

/** A stream over a stored file, or undefined when it is not there. */
export async function readFile(key: string): Promise<Readable | undefined> {
  return (await storedFile(key))?.();
}

export async function fileExists(key: string): Promise<boolean> {
  return (await stat(pathOf(key)).catch(() => undefined)) !== undefined;
}

export async function deleteFile(key: string): Promise<void> {
  await rm(pathOf(key), { force: true });
}

/** Keys of all files, half written ones included, that were last written before `moment`. */
export async function* filesWrittenBefore(moment: Date): AsyncGenerator<string> {
  const root = join(env().dataDir, "files");
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const written = (await stat(path).catch(() => undefined))?.mtime;
    if (written && written < moment) yield relative(root, path).split(sep).join("/");
  }
}

/** Keys are made by us, never taken from a request. */
function pathOf(key: string): string {
  return join(/* turbopackIgnore: true */ env().dataDir, "files", key);
}

/** Counts and hashes what passes through, and stops it when it is too much. */
class Meter extends Transform {
  readonly #maxBytes: number;
  readonly #hash = createHash("sha256");
  #size = 0;

  constructor(maxBytes: number) {
    super();
    this.#maxBytes = maxBytes;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: Error | null, data?: Buffer) => void) {
    this.#size += chunk.length;
    if (this.#size > this.#maxBytes) return done(new FileTooLargeError());
    this.#hash.update(chunk);
    done(null, chunk);
  }

  stored(): StoredFile {
    return { size: this.#size, sha256: this.#hash.digest("hex") };
  }
}
