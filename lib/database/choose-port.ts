import { randomInt } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";

const host = "127.0.0.1";

/**
 * From the ports above, systems give out those of outgoing connections. A connection to such a port where nobody listens, because the
 * server is down, can be given that very port, and then it leads to itself.
 */
const [lowest, highest] = [15_000, 32_767];
const tries = 100;

/** The port written in a file if it is free and no port of outgoing connections, or else any such one. */
export async function choosePort(portFile: string): Promise<number> {
  const last = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0;
  if (Number.isInteger(last) && last > 1_024 && last <= highest && (await isFree(last))) return last;
  for (let failures = 0; failures < tries; failures++) {
    const port = randomInt(lowest, highest + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port for PostgreSQL is free between ${lowest} and ${highest}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
