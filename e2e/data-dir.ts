import { resolve } from "node:path";

/** The data folder of the app under test; also where `npm run api-key` finds it. */
export const browserTestDataDir = resolve(".data-test", "browser");

/** The data folder of the app that is killed while it answers requests. */
export const repeatTestDataDir = resolve(".data-test", "repeat");

/** The data folders of the apps whose database and disk are done harm to. */
export const faultTestDataDir = resolve(".data-test", "faults");
