import { createVsCsvParse } from "./create-vs-csv-parse";
import { customerGrowth } from "./customer-growth";
import { engineShare } from "./engine-share";
import { executeVsLimit } from "./execute-vs-limit";
import { executeVsPrismaLoop } from "./execute-vs-prisma-loop";
import type { Figure } from "./figure";
import { lockWaitVsChunk } from "./lock-wait-vs-chunk";
import { memoryGrowthMb } from "./memory-growth-mb";
import { previewVsJoin } from "./preview-vs-join";
import { readP99VsIdle } from "./read-p99-vs-idle";
import { revertVsExecute } from "./revert-vs-execute";
import { rowTimeGrowth } from "./row-time-growth";
import { uploadVsStream } from "./upload-vs-stream";

/** In the order in which they are measured. */
export const figures: readonly Figure[] = [
  executeVsLimit,
  executeVsPrismaLoop,
  revertVsExecute,
  previewVsJoin,
  createVsCsvParse,
  uploadVsStream,
  engineShare,
  readP99VsIdle,
  lockWaitVsChunk,
  customerGrowth,
  rowTimeGrowth,
  memoryGrowthMb,
];
