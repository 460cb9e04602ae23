import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeIdle } from "./close-idle.mjs";

let server: Server;
let handle: RequestListener;

beforeEach(async () => {
  server = createServer((request, response) => handle(request, response));
  closeIdle(server, 20);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends a piece of a request and reads until the server closes the connection. */
async function send(request: string): Promise<string> {
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server does not listen.");
  const socket = connect(address.port, "127.0.0.1");
  socket.write(request);
  return text(socket);
}

test("an answer that takes much longer than a connection may be idle arrives", async () => {
  handle = async (_request, response) => {
    for (let idle = 0; idle < 4; idle++) await once(server, "timeout");
    response.setHeader("connection", "close").end("done");
  };
  expect(await send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")).toMatch(/^HTTP\/1.1 200 OK\r\n.*done/s);
});

test("a request that never arrives as a whole, and an answer that nobody reads on, are cut off", async () => {
  handle = () => {};
  expect(await send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n1")).toBe("");
  handle = (_request, response) => void response.write("a part");
  expect(await send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")).toMatch(/a part/);
});

test("a connection on which nothing was asked yet is closed", async () => {
  handle = () => {};
  expect(await send("")).toBe("");
});
