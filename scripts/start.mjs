// npm start        sets up what is missing, then serves the built app
// npm run dev      the same with Next's development server

import { setUp } from "./setup.mjs";

const dev = process.argv.includes("--dev");
await setUp({ build: !dev });
const { serve } = await import("./server.mjs");
await serve({ dev });
