import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { projectFolder } from "./run.mjs";

const lockFile = join(
  tmpdir(),
  `loyalty-imports-setup-${createHash("sha256").update(projectFolder).digest("hex").slice(0, 16)}`,
);

/**
 * Runs `work` while no other process sets this folder up: `npm start` in one terminal and `npm run api-key` in another
 * would otherwise both fill node_modules.
 * @template T
 * @param {(line: string) => void} log
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetupLock(log, work) {
  for (let waited = false; !takeLock(); waited = true) {
    const owner = lockOwner();
    if (owner === undefined || !isAlive(owner)) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (!waited) log(`Waiting for another set-up of this folder (process ${owner}) …`);
    await delay(500);
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function takeLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function lockOwner() {
  try {
    return Number(readFileSync(lockFile, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It exists, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
