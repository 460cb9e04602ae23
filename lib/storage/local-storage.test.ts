import { createHash, randomBytes, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { env } from "../env";
import { FileTooLargeError, putFile } from "./local-storage";

const megabyte = 1_048_576;

/** Pieces as a sender might send them: some tiny, some larger than a whole write, one that ends a write exactly. */
const sizes = [1, 0, megabyte - 1, 65_536, 3 * megabyte + 7, 1_000, megabyte, 3];

async function* pieces(bytes: Buffer) {
  let from = 0;
  for (const size of sizes) {
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

function place(): { key: string; folder: string } {
  const folder = `uploads/${randomUUID()}`;
  return { key: `${folder}/file`, folder: join(env().dataDir, "files", folder) };
}

test("a file that comes in pieces of any size is stored byte for byte", async () => {
  const bytes = randomBytes(sizes.reduce((sum, size) => sum + size));
  const { key, folder } = place();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(await putFile(key, pieces(bytes))).toEqual({ size: bytes.length, sha256 });
  expect(readdirSync(folder)).toEqual(["file"]);
  expect(readFileSync(join(folder, "file")).equals(bytes)).toBe(true);
});

test("a file that ends in the middle, or is too large, leaves nothing, although much of it was written", async () => {
  const bytes = randomBytes(sizes.reduce((sum, size) => sum + size));
  async function* broken() {
    yield* pieces(bytes);
    throw new Error("The line is dead.");
  }
  const { key, folder } = place();
  await expect(putFile(key, broken())).rejects.toThrow("The line is dead.");
  await expect(putFile(key, pieces(bytes), { maxBytes: bytes.length - 1 })).rejects.toBeInstanceOf(FileTooLargeError);
  expect(readdirSync(folder)).toEqual([]);
  await putFile(key, pieces(bytes), { maxBytes: bytes.length });
  expect(existsSync(join(folder, "file"))).toBe(true);
});
