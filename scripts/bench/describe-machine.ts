import { statfs } from "node:fs/promises";
import { availableParallelism, cpus, platform, release, tmpdir, totalmem } from "node:os";

/** Linux' numbers of the file systems on which temporary folders commonly lie. */
const fileSystems = new Map([
  [0xef53, "ext4"],
  [0x58465342, "XFS"],
  [0x9123683e, "Btrfs"],
  [0x794c7630, "overlay"],
  [0x01021994, "tmpfs, which is memory and no disk"],
]);

/** What the figures were measured on, in one sentence. */
export async function describeMachine(postgresVersion: string): Promise<string> {
  const memoryGb = Math.round(totalmem() / 1e9);
  const { type } = await statfs(tmpdir());
  return [
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"})`,
    `${memoryGb} GB of memory`,
    `file system ${fileSystems.get(type) ?? "unknown"}`,
    `${platform()} ${release()}`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${postgresVersion}`,
  ].join(", ");
}
