import { existsSync, readFileSync } from "node:fs";

/** Why the peak of another process cannot be read here, in a sentence; undefined when it can. */
export function peakMemoryObstacle(): string | undefined {
  return existsSync("/proc/self/status") ? undefined : "It cannot be measured on this system, which has no /proc.";
}

/** The most memory (resident set) that a process has had so far, in MB of 1,000,000 bytes. */
export function peakMemoryMb(processId: number): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, "utf8"))?.[1];
  if (kibibytes === undefined) throw new Error(`/proc/${processId}/status does not tell the peak of its memory.`);
  return (Number(kibibytes) * 1024) / 1_000_000;
}
