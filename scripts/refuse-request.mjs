// Requests that Next would fail on get their answer here, in the shape that the API gives to all errors.

import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { STATUS_CODES } from "node:http";
import { inProjectFolder } from "./run.mjs";

/** Those that Next can answer. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Of files, Next serves only these; the others it takes for a fault of its own. */
const methodsOfFiles = new Set(["GET", "HEAD"]);
const publicFiles = new Set(readdirSync(inProjectFolder("public")).map((name) => `/${name}`));

/**
 * Answers a request whose method or address Next cannot take.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {boolean} whether it was refused
 */
export function refuseUnreadable({ method = "", url = "" }, response) {
  const served = isFile(url) ? methodsOfFiles : methods;
  if (served.has(method) && isReadable(url)) return false;
  const [status, description] = served.has(method)
    ? [400, "The address of this request cannot be read. Check its percent signs."]
    : [405, `${method} is not done here.`];
  const allow = status === 405 ? { Allow: [...served].join(", ") } : {};
  response.writeHead(status, { "Content-Type": "application/json", Connection: "close", ...allow });
  response.end(errorBody(description));
  return true;
}

/**
 * Answers what is not even HTTP, and gives it its id.
 * @param {NodeJS.ErrnoException} error
 * @param {import("node:stream").Duplex} socket
 */
export function refuseBroken(error, socket) {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = error.code === "HPE_HEADER_OVERFLOW" ? 431 : 400;
  const body = errorBody(`This request cannot be read: ${STATUS_CODES[status]}.`);
  const id = randomUUID();
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${id}`,
    `x-wix-request-id: ${id}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** @param {string} url */
function isReadable(url) {
  try {
    return url.startsWith("/") && decodeURIComponent(url.replace(/\?.*/s, "")) !== "";
  } catch {
    return false;
  }
}

/** @param {string} url */
function isFile(url) {
  const path = url.replace(/[?#].*/s, "");
  return path.startsWith("/_next/") || publicFiles.has(path);
}

/** @param {string} description */
function errorBody(description) {
  const violation = { field: "", violatedRule: "FORMAT", description };
  return JSON.stringify({ message: description, details: { validationError: { fieldViolations: [violation] } } });
}
