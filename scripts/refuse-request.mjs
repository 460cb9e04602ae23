// Requests that Next would fail on get their answer here, in the shape that the API gives to all errors.

import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";

/** Those that Next can answer. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Answers a request whose method or address Next cannot take.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {boolean} whether it was refused
 */
export function refuseUnreadable({ method = "", url = "" }, response) {
  if (methods.has(method) && isReadable(url)) return false;
  const status = methods.has(method) ? 400 : 405;
  const description =
    status === 405
      ? `${method} is not done here.`
      : "The address of this request cannot be read. Check its percent signs.";
  response.writeHead(status, { "Content-Type": "application/json", Connection: "close" });
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

/** @param {string} description */
function errorBody(description) {
  const violation = { field: "", violatedRule: "FORMAT", description };
  return JSON.stringify({ message: description, details: { validationError: { fieldViolations: [violation] } } });
}
