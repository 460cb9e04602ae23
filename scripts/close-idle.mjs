/**
 * Closes connections on which nothing moves for so long, an upload that has stopped among them. One that waits for an answer
 * which is being worked on is left alone: a preview of a large file takes minutes.
 * @param {import("node:http").Server} server
 * @param {number} milliseconds
 */
export function closeIdle(server, milliseconds) {
  /** @type {WeakMap<import("node:net").Socket, { request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse }>} */
  const exchanges = new WeakMap();
  server.on("request", (request, response) => exchanges.set(request.socket, { request, response }));
  server.setTimeout(milliseconds, (socket) => {
    const exchange = exchanges.get(socket);
    const weOweAnAnswer = exchange?.request.complete && !exchange.response.headersSent;
    // Nothing else starts its clock again.
    if (weOweAnAnswer) socket.setTimeout(milliseconds);
    else socket.destroy();
  });
}
