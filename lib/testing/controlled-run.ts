import type { ImportKey } from "../imports/import-key";
import { carryOutRun, type Ran } from "../runs/carry-out-run";

/**
 * What the durable function does, without the engine and chunk by chunk.
 * @param between called before each chunk and before the end
 */
export async function controlledRun(key: ImportKey, between: () => Promise<unknown> = async () => {}): Promise<Ran> {
  const isMoment = /^(?:apply-|end-early$|suggest-emails$)/;
  return carryOutRun(
    key,
    async (name, _, work) => {
      if (isMoment.test(name)) await between();
      return work();
    },
    1,
  );
}
