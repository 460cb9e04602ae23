import { totalmem } from "node:os";

const mebibyte = 1_048_576;

/** An eighth of the memory this process may use, so that the indexes of some million customers stay in it. */
function sharedBuffers(): string {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const eighth = Math.floor(memory / 8 / mebibyte);
  return `${Math.min(Math.max(eighth, 128), 4_096)}MB`;
}

/** For one machine that also runs the app. Durability (fsync, synchronous_commit) stays as it is: on. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "50",
  shared_buffers: sharedBuffers(),
  work_mem: "32MB",
  maintenance_work_mem: "128MB",
  // An import writes a lot at once; rare checkpoints keep it from writing every page twice.
  wal_buffers: "32MB",
  max_wal_size: "4GB",
  min_wal_size: "512MB",
  checkpoint_timeout: "15min",
  // Nothing reads the log of changes but a restart after a crash.
  wal_level: "minimal",
  max_wal_senders: "0",
  // Compiling a plan takes longer than any plan of this product runs.
  jit: "off",
  log_checkpoints: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** The server's command line. No value holds a blank, so none needs quotes that shells disagree about. */
export function serverOptions(port: number): string {
  return [`-p ${port}`, ...Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)].join(" ");
}
