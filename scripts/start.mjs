// npm start        sets up what is missing, then serves the built app
// npm run dev      the same with Next's development server

import { setFlagsFromString } from "node:v8";
import { setUp } from "./setup.mjs";

// Node lets the heap of a process with little to keep grow to three or four times of it before it looks for what may go; a
// large import would then take more memory than a small one for nothing. This is no limit: what is needed is still given.
setFlagsFromString("--heap-growing-percent=50");

const dev = process.argv.includes("--dev");
await setUp({ build: !dev });
const { serve } = await import("./server.mjs");
await serve({ dev });
