// The server runs in this very process: nothing of it is left behind when the process is killed.

import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { register } from "tsx/esm/api";
import { closeIdle } from "./close-idle.mjs";
import { outliveReaders } from "./outlive-readers.mjs";
import { refuseBroken, refuseUnreadable } from "./refuse-request.mjs";
import { projectFolder } from "./run.mjs";
import { shownAddress } from "./shown-address.mjs";

/** How long requests that are being answered may take when the server is told to stop. */
const stopPatienceMilliseconds = 2000;
const sameSignalMilliseconds = 500;
/** However the parts of the app end, or do not, the process does not outlive this. Stopping PostgreSQL may take most of it. */
const longestStopMilliseconds = 20_000;
const idleMilliseconds = 120_000;

/** @type {NonNullable<typeof globalThis.loyaltyImportsRequests>} */
const requests = new Map();

/** @param {{ dev: boolean }} options */
export async function serve({ dev }) {
  outliveReaders();
  // Read by Next and React when they are first imported.
  process.env.NODE_ENV = dev ? "development" : "production";
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
  process.env.NEXT_MANUAL_SIG_HANDLE = "1";
  const { HOST, PORT, dataDir, embeddedDatabase, localMode } = await readEnv();

  /** @type {import("node:http").RequestListener} */
  let answer = answerNotReady;
  const server = createServer((request, response) => {
    identify(request, response);
    if (!refuseUnreadable(request, response)) answer(request, response);
  });
  server.on("clientError", refuseBroken);
  // Only the development server speaks over other protocols.
  if (!dev) server.on("upgrade", (_request, socket) => socket.destroy());
  // A file of any size may take its time; headers may not.
  server.requestTimeout = 0;
  server.headersTimeout = 30_000;
  closeIdle(server, idleMilliseconds);
  server.keepAliveTimeout = 10_000;
  stopOnSignals(server, () => {
    answer = answerNotReady;
  });
  globalThis.loyaltyImportsRequests = requests;
  await listen(server, HOST, PORT);

  const { default: next } = await import("next");
  // In production `prepare` does not wait for the instrumentation, which is what starts the database and the engine.
  const ready = new Promise((resolve) => {
    globalThis.loyaltyImportsOnReady = () => resolve(undefined);
  });
  const app = next({ dev, dir: projectFolder, hostname: HOST, port: PORT, httpServer: server, quiet: true });
  try {
    await app.prepare();
    await ready;
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
  answer = app.getRequestHandler();
  console.log(`
loyalty-imports runs at ${shownAddress(HOST, PORT)}
Data: ${embeddedDatabase ? dataDir : `the database in DATABASE_URL; files in ${dataDir}`}
Next: ${localMode ? "open the address, or make" : "the pages are not shown in this mode; make"} a key for the API with: npm run --silent api-key
README.md has the rest. Ctrl-C stops it.
`);
}

/** The same reader of the environment as the app's, so that a bad variable is told before anything starts. */
async function readEnv() {
  const typescript = register({ namespace: "environment" });
  try {
    const { env } = await typescript.import("../lib/env.ts", import.meta.url);
    return env();
  } catch (error) {
    return endWith(error instanceof Error && error.constructor.name === "EnvError" ? error.message : error);
  } finally {
    await typescript.unregister();
  }
}

/**
 * @param {import("node:http").Server} server
 * @param {string} host
 * @param {number} port
 */
function listen(server, host, port) {
  return new Promise((resolve) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      const reasons = {
        EADDRINUSE: `Port ${port} is in use: stop what runs there, or set PORT to another one.`,
        EACCES: `Port ${port} may not be used by this user: set PORT to one above 1023.`,
        EADDRNOTAVAIL: `HOST ${host} is not an address of this machine: set HOST to 127.0.0.1 or 0.0.0.0.`,
        EAI_AGAIN: `HOST ${host} is not known: set HOST to 127.0.0.1 or 0.0.0.0.`,
        ENOTFOUND: `HOST ${host} is not known: set HOST to 127.0.0.1 or 0.0.0.0.`,
      };
      endWith(reasons[error.code ?? ""] ?? error);
    });
    server.listen(port, host, () => resolve(undefined));
  });
}

/**
 * Gives every answer an id, those of Next itself included; what the app logs names the same one. By it the app finds the
 * request itself, too.
 * @type {import("node:http").RequestListener}
 */
function identify(request, response) {
  const requestId = randomUUID();
  request.headers["x-request-id"] = requestId;
  response.setHeader("x-request-id", requestId);
  response.setHeader("x-wix-request-id", requestId);
  requests.set(requestId, request);
  response.once("close", () => requests.delete(requestId));
}

/** @type {import("node:http").RequestListener} */
function answerNotReady(request, response) {
  const status = globalThis.loyaltyImportsBoot?.phase === "stopping" ? "stopping" : "starting";
  const message = `loyalty-imports is ${status}; try again in a moment.`;
  const program = /^\/(api|_api|v1)\//.test(request.url ?? "");
  const error = { message, details: { applicationError: { code: "UNAVAILABLE", description: message, data: {} } } };
  response.writeHead(503, {
    "Content-Type": program ? "application/json" : "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "Retry-After": "1",
    Connection: "close",
  });
  if (request.url === "/api/health") response.end(JSON.stringify({ status }));
  else response.end(program ? JSON.stringify(error) : `${message}\n`);
}

/**
 * @param {import("node:http").Server} server
 * @param {() => void} refuseRequests
 */
function stopOnSignals(server, refuseRequests) {
  let stoppingSince = 0;
  const stop = async () => {
    if (stoppingSince) return;
    stoppingSince = Date.now();
    setTimeout(() => process.exit(1), longestStopMilliseconds).unref();
    refuseRequests();
    const drained = new Promise((resolve) => {
      server.close(resolve);
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), stopPatienceMilliseconds).unref();
    try {
      await globalThis.loyaltyImportsBoot?.shutdown(drained);
      process.exit(0);
    } catch (error) {
      endWith(error);
    }
  };
  const obey = () => {
    // One Ctrl-C arrives twice: from the terminal, and from npm. A later one is from somebody in a hurry.
    if (stoppingSince && Date.now() - stoppingSince > sameSignalMilliseconds) process.exit(1);
    void stop();
  };
  // SIGHUP: the terminal was closed.
  process.on("SIGINT", obey).on("SIGTERM", obey).on("SIGHUP", obey);
  stopWithNpm(stop);
}

/**
 * npm hands a SIGTERM to the shell between it and this process, and the shell ends without handing it on: then this process
 * suddenly has another parent.
 * @param {() => void} stop
 */
function stopWithNpm(stop) {
  if (process.platform === "win32" || !["start", "dev"].includes(process.env.npm_lifecycle_event ?? "")) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

/** @param {unknown} reason @returns {never} */
function endWith(reason) {
  console.error(reason);
  process.exit(1);
}
