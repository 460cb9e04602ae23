import { eachChunk } from "../chunks/each-chunk";
import type { ImportKey } from "../imports/import-key";
import { showText } from "../show-text";
import { revertingImport } from "./require-reverting";
import { revertChunk } from "./revert-chunk";

/** Takes back chunks of an import, some side by side. @param numbers the chunks */
export async function revertChunks(key: ImportKey, numbers: readonly number[]): Promise<void> {
  const { fileName } = await revertingImport(key);
  await eachChunk(numbers, (number) => revertChunk(key, number, `Undo of the import of ${showText(fileName, 200)}`));
}
