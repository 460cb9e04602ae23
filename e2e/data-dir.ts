import { resolve } from "node:path";

/** The data folder of the app under test; also where `npm run api-key` finds it. */
export const browserTestDataDir = resolve(".data-test", "browser");
