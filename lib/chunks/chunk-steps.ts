/**
 * Chunks of one step. Many, because a step costs some milliseconds of its own; not too many, because between steps the run
 * can be stopped, and others get their turn.
 */
const usualChunksPerStep = 12;

/** A step: what it is called, and its chunks. */
export type ChunkStep = { name: string; numbers: number[] };

/**
 * Shares chunks out among steps. A step is named by its first and last chunk: its result is kept by that name, and a version of the app
 * that makes other steps must not take it for the result of other chunks.
 * @param numbers the chunks, in order
 */
export function chunkSteps(verb: string, numbers: readonly number[], chunksPerStep = usualChunksPerStep): ChunkStep[] {
  const steps: ChunkStep[] = [];
  for (let index = 0; index < numbers.length; index += chunksPerStep) {
    const some = numbers.slice(index, index + chunksPerStep);
    steps.push({ name: `${verb}-chunks-${some[0]}-to-${some.at(-1)}`, numbers: some });
  }
  return steps;
}
