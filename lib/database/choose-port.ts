import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";

const host = "127.0.0.1";

/** The port written in a file if it is free, or else any free one. */
export async function choosePort(portFile: string): Promise<number> {
  const last = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0;
  return (await freePort(Number.isInteger(last) && last > 0 && last < 65_536 ? last : 0)) ?? (await freePort(0)) ?? 0;
}

/** @param wanted 0 for any. @returns undefined when it is taken */
function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(wanted, host, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : undefined));
    });
  });
}
