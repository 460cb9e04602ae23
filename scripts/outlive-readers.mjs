/**
 * Goes on when nobody reads any more what this process prints, as after `npm start | head`. Without a listener, a failed write is an uncaught
 * exception; Next prints those, which fails in the same way, without end.
 */
export function outliveReaders() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
