import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";

/** What systems and network drives say that cannot flush a folder, or need not be told to. PostgreSQL passes over the same. */
const notFlushable = ["EACCES", "EBADF", "EINVAL", "EISDIR", "ENOTSUP", "EPERM"];

/** Makes a folder, with those above it, that is still there after a loss of power. */
export async function makeLastingFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made));
}

/**
 * Brings the names in a folder to the disk. A file that was flushed lacks nothing but its name, and may be lost with it.
 * @throws when the disk fails; not when the system has no way to do it
 */
export async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(/* turbopackIgnore: true */ path);
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!notFlushable.includes(code)) throw error;
  }
}
