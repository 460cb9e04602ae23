/**
 * Draws customers at random, each at most once, in random order. The same seed draws the same ones.
 * @returns their numbers
 */
export function drawCustomers(customerCount: number, drawCount: number, seed: number): Uint32Array {
  const random = randomNumbers(seed);
  const deck = Uint32Array.from({ length: customerCount }, (_, index) => index);
  for (let place = 0; place < drawCount; place++) {
    const other = place + Math.floor(random() * (customerCount - place));
    const drawn = deck[other] ?? 0;
    deck[other] = deck[place] ?? 0;
    deck[place] = drawn;
  }
  return deck.subarray(0, drawCount);
}

/** Numbers from 0 to below 1 (the generator known as mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
