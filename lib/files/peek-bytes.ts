/**
 * Reads the beginning and gives back a source that still has it.
 * @param count bytes to read at least; fewer when there are no more
 */
export async function peekBytes(
  bytes: AsyncIterable<Buffer>,
  count: number,
): Promise<{ head: Buffer; whole: AsyncGenerator<Buffer> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const start: Buffer[] = [];
  let length = 0;
  while (length < count) {
    const next = await iterator.next();
    if (next.done) break;
    start.push(next.value);
    length += next.value.length;
  }
  async function* whole() {
    try {
      yield* start.splice(0);
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(start), whole: whole() };
}

/** Reads the beginning, and lets go of the rest. @param count bytes to read at most */
export async function readHead(bytes: AsyncIterable<Buffer>, count: number): Promise<Buffer> {
  const start: Buffer[] = [];
  let length = 0;
  for await (const piece of bytes) {
    start.push(piece);
    length += piece.length;
    if (length >= count) break;
  }
  return Buffer.concat(start).subarray(0, count);
}
