import { parseImport } from "./parse-import";
import { runImport } from "./run-import";

/** Every durable function of this app. */
export const functions = [parseImport, runImport];
