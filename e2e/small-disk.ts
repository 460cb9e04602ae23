import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statfsSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { FaultApp } from "./fault-app";

/** A file system of its own, in memory, that only one program and its children see; no right of the machine is needed. */
export const smallDiskLauncher = (folder: string, megabytes: number): readonly string[] => [
  "unshare",
  ...(process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"]),
  "--mount",
  "sh",
  "-c",
  'mount -t tmpfs -o "size=$1m,mode=700" tmpfs "$2" && shift 2 && exec "$@"',
  "sh",
  String(megabytes),
  folder,
];

/** Why there can be no such file system here; undefined when there can. */
export function smallDiskMissing(folder: string): string | undefined {
  if (process.platform !== "linux") return "only Linux has file systems that one program alone sees";
  mkdirSync(folder, { recursive: true });
  const [command = "", ...args] = [...smallDiskLauncher(folder, 1), "true"];
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 ? undefined : `no file system of its own can be made here: ${error?.message ?? stderr.trim()}`;
}

/** The disk of an app that was started so, seen from outside. */
export class SmallDisk {
  readonly folder: string;

  constructor(app: FaultApp, folder: string) {
    this.folder = join(`/proc/${app.process.pid}/root`, folder);
  }

  /** Fills it, but for so many bytes. */
  fill(leaveBytes = 0): void {
    const block = Buffer.alloc(64 * 1024);
    const file = openSync(join(this.folder, "ballast"), "a");
    try {
      while (this.#freeBytes() > leaveBytes) writeSync(file, block);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    } finally {
      closeSync(file);
    }
  }

  makeRoom(): void {
    rmSync(join(this.folder, "ballast"));
  }

  /** Paths of the files below a folder of it. */
  files(folder: string): string[] {
    return readdirSync(join(this.folder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  }

  #freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }
}
