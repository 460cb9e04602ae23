import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./data-folder";
import { env } from "./env";

/** An HMAC-SHA256 over `text`, base64url. `purpose` keeps a signature for one thing from being good for another. */
export function sign(purpose: string, text: string): string {
  return createHmac("sha256", secret()).update(`${purpose}\n${text}`).digest("base64url");
}

/** Whether `signature` is ours for `text`, in constant time. */
export function isSigned(purpose: string, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(purpose, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

let cached: string | undefined;

/** The installation's secret: `APP_SECRET`, else a random one that is made once and kept in the data folder. */
function secret(): string {
  cached ??= env().APP_SECRET ?? secretFromFile(env().dataDir);
  return cached;
}

function secretFromFile(dataDir: string): string {
  const path = join(/* turbopackIgnore: true */ dataDir, "secret");
  try {
    return readFileSync(/* turbopackIgnore: true */ path, "utf8");
  } catch {
    makeFolder(dataDir);
    // Written aside and linked: a crash leaves no half secret, and of two writers the first one wins.
    const draft = `${path}.${randomBytes(6).toString("hex")}`;
    writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
    try {
      linkSync(draft, path);
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
    } finally {
      rmSync(draft);
    }
    return readFileSync(/* turbopackIgnore: true */ path, "utf8");
  }
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
