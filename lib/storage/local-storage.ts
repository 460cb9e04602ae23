import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, type Stats } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "../env";

/** What was stored: size in bytes and SHA-256 in hex. */
export type StoredFile = { size: number; sha256: string };

/** Thrown by `putFile` when the source is longer than allowed; nothing is stored. */
export class FileTooLargeError extends Error {}

/** Thrown while a file is read that is not the one that was stored: cut, or changed. */
export class FileChangedError extends Error {}

/**
 * Streams `source` into the file `key`. Whoever reads the key sees the whole file or none: it is written aside, flushed to
 * the disk and renamed.
 */
export async function putFile(
  key: string,
  source: AsyncIterable<Uint8Array | string>,
  options: { maxBytes?: number; signal?: AbortSignal } = {},
): Promise<StoredFile> {
  const path = pathOf(key);
  const draft = `${path}.${randomUUID()}.part`;
  await mkdir(dirname(path), { recursive: true });
  try {
    const meter = new Meter(options);
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

/** A stream over a stored file, or undefined when it is not there. */
export async function readFile(key: string): Promise<Readable | undefined> {
  return (await fileExists(key)) ? openFile(key) : undefined;
}

/**
 * A stream over a stored file that fails with FileChangedError when it is no longer what was stored; at its end at the
 * latest. Undefined when it is not there.
 */
export async function readUnchangedFile(key: string, stored: StoredFile): Promise<Readable | undefined> {
  const found = await statFile(key);
  if (!found) return undefined;
  if (found.size !== stored.size) throw new FileChangedError();
  const meter = new Meter({ sha256: stored.sha256 });
  const file = openFile(key);
  // Each takes the other along when it fails or is left early.
  pipeline(file, meter).catch(() => {});
  return meter;
}

export async function fileExists(key: string): Promise<boolean> {
  return (await statFile(key)) !== undefined;
}

/** @throws when it cannot be known whether the file is there */
async function statFile(key: string): Promise<Stats | undefined> {
  return stat(pathOf(key)).catch((error: unknown) => {
    if (isNotThere(error)) return undefined;
    throw error;
  });
}

function isNotThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

function openFile(key: string): Readable {
  return createReadStream(/* turbopackIgnore: true */ pathOf(key), { highWaterMark: 256 * 1024 });
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

/** Counts and hashes what passes through, and stops it when it is too much or, at its end, not what was expected. */
class Meter extends Transform {
  readonly #limits: { maxBytes?: number; sha256?: string };
  readonly #hash = createHash("sha256");
  #size = 0;
  #sha256 = "";

  constructor(limits: { maxBytes?: number; sha256?: string }) {
    super();
    this.#limits = limits;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: Error | null, data?: Buffer) => void) {
    this.#size += chunk.length;
    const { maxBytes } = this.#limits;
    if (maxBytes !== undefined && this.#size > maxBytes) return done(new FileTooLargeError());
    this.#hash.update(chunk);
    done(null, chunk);
  }

  override _flush(done: (error: Error | null) => void) {
    this.#sha256 = this.#hash.digest("hex");
    const { sha256 } = this.#limits;
    done(sha256 !== undefined && sha256 !== this.#sha256 ? new FileChangedError() : null);
  }

  stored(): StoredFile {
    return { size: this.#size, sha256: this.#sha256 };
  }
}
