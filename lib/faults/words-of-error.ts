/** Prisma wraps the driver's error several times, each time in another way. */
const deepestCause = 6;

/** What an error and its causes say about their kind: codes, names and messages, those of the outermost first. */
export function* wordsOf(error: unknown, depth = 0): Generator<string> {
  if (typeof error !== "object" || error === null || depth > deepestCause) return;
  const field = (name: string): unknown => Reflect.get(error, name);
  for (const name of ["code", "originalCode", "kind", "message", "originalMessage"]) {
    const word = field(name);
    if (typeof word === "string") yield word;
  }
  for (const inner of [field("cause"), field("meta"), field("driverAdapterError"), field("errors")].flat()) {
    yield* wordsOf(inner, depth + 1);
  }
}
