"use client";

import { Area, AreaChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { useReader } from "@/app/texts/reader-provider";

/** @property time in milliseconds since 1970 @property balance in points */
export type PlotPoint = { time: number; balance: number };

/** Within so many milliseconds, times say more than dates. */
const twoDays = 172_800_000;

/** A balance over time, in steps: it stays what it is until it changes. */
export default function Plot({ points }: { points: PlotPoint[] }) {
  const { locale } = useReader();
  const span = (points.at(-1)?.time ?? 0) - (points[0]?.time ?? 0);
  const moment = new Intl.DateTimeFormat(
    locale,
    span < twoDays ? { timeStyle: "short" } : { day: "numeric", month: "short" },
  );
  const short = new Intl.NumberFormat(locale, { notation: "compact" });
  return (
    <ResponsiveContainer width="100%" height="100%">
      <AreaChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="time"
          type="number"
          domain={["dataMin", "dataMax"]}
          tickFormatter={(time: number) => moment.format(time)}
          tick={{ fontSize: 12, fill: "var(--ink-soft)" }}
          stroke="var(--line-strong)"
          minTickGap={64}
        />
        <YAxis
          width={48}
          allowDecimals={false}
          tickFormatter={(balance: number) => short.format(balance)}
          tick={{ fontSize: 12, fill: "var(--ink-soft)" }}
          stroke="var(--line)"
        />
        <Area
          type="stepAfter"
          dataKey="balance"
          stroke="var(--accent)"
          strokeWidth={2}
          fill="var(--accent-soft)"
          isAnimationActive={false}
        />
      </AreaChart>
    </ResponsiveContainer>
  );
}
