"use client";

import dynamic from "next/dynamic";
import type { PlotPoint } from "./plot";

// The library that draws is larger than all the rest of the page, and the words below the plot say the same.
// They do so, too, where it does not come.
const Plot = dynamic(() => import("./plot").catch(() => ({ default: () => null })), { ssr: false });

export function LazyPlot({ points }: { points: PlotPoint[] }) {
  return (
    <div aria-hidden className="h-56 overflow-hidden">
      <Plot points={points} />
    </div>
  );
}
