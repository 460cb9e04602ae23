import { parseImport } from "./parse-import";
import { runImport } from "./run-import";
import { runRevert } from "./run-revert";

/** Every durable function of this app. */
export const functions = [parseImport, runImport, runRevert];
