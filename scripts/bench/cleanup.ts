type Undo = () => Promise<void> | void;

/** What is to be undone at the end, the newest first, whether the end is orderly, a failure or Ctrl-C. */
export class Cleanup {
  readonly #undos: Undo[] = [];
  #running: Promise<void> | undefined;

  add(undo: Undo): void {
    // Whatever was still being opened when the end came.
    if (this.#running) this.#running = this.#running.then(() => attempt(undo));
    else this.#undos.push(undo);
  }

  run(): Promise<void> {
    this.#running ??= this.#runAll();
    return this.#running;
  }

  async #runAll(): Promise<void> {
    for (const undo of this.#undos.reverse()) await attempt(undo);
  }
}

/** One thing that cannot be undone must not keep the others from being undone. */
async function attempt(undo: Undo): Promise<void> {
  try {
    await undo();
  } catch (error) {
    console.error(error);
  }
}
