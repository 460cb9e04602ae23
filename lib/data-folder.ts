import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { OperatorError } from "./operator-error";

/** Makes the data folder when it is not there yet. @throws OperatorError when it cannot be one */
export function prepareDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(/* turbopackIgnore: true */ dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`DATA_DIR ${dataDir} cannot be used as the data folder: ${reason}.`);
  }
}

/** One folder after the other: Node's recursive way never ends where the file system makes no folders, as in /proc. */
export function makeFolder(folder: string): void {
  if (!existsSync(/* turbopackIgnore: true */ folder)) {
    makeFolder(dirname(folder));
    try {
      mkdirSync(/* turbopackIgnore: true */ folder);
    } catch (error) {
      // Another process may have been faster.
      if (!existsSync(/* turbopackIgnore: true */ folder)) throw error;
    }
  }
  if (!statSync(/* turbopackIgnore: true */ folder).isDirectory()) throw new Error(`${folder} is a file`);
}
