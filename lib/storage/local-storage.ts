import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type Stats } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "../env";
import { DraftFile } from "./draft-file";
import { flushFolder, makeLastingFolder } from "./lasting-folder";

/** Bytes that are read at once. The text of larger pieces would be large objects to V8, which outlive what they are needed for. */
const pieceBytes = 64 * 1024;

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
  { maxBytes = Number.POSITIVE_INFINITY }: { maxBytes?: number } = {},
): Promise<StoredFile> {
  const path = pathOf(key);
  const folder = dirname(path);
  const draftPath = `${path}.${randomUUID()}.part`;
  await makeLastingFolder(folder);
  const draft = await DraftFile.create(draftPath);
  try {
    const stored = await writeTo(draft, source, maxBytes);
    await rename(draftPath, path);
    await flushFolder(folder);
    return stored;
  } catch (error) {
    await draft.abandon();
    await rm(draftPath, { force: true });
    throw error;
  }
}

async function writeTo(
  draft: DraftFile,
  source: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): Promise<StoredFile> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of source) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    size += bytes.length;
    if (size > maxBytes) throw new FileTooLargeError();
    hash.update(bytes);
    await draft.append(bytes);
  }
  await draft.finish();
  return { size, sha256: hash.digest("hex") };
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
  const meter = new Meter(stored.sha256);
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
  return createReadStream(/* turbopackIgnore: true */ pathOf(key), { highWaterMark: pieceBytes });
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

/** Hashes what passes through, and fails at its end when it is not what was expected. */
class Meter extends Transform {
  readonly #expected: string;
  readonly #hash = createHash("sha256");

  constructor(expected: string) {
    super();
    this.#expected = expected;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: Error | null, data?: Buffer) => void) {
    this.#hash.update(chunk);
    done(null, chunk);
  }

  override _flush(done: (error: Error | null) => void) {
    done(this.#hash.digest("hex") === this.#expected ? null : new FileChangedError());
  }
}
