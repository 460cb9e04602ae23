import type { Crash } from "./crash-import";
import { phases } from "./phase";
import { victims } from "./plan-kills";

const columns = [...phases, "between"] as const;

/** What a run of seeds did, as Markdown. */
export function summariseCrashes(crashes: readonly Crash[]): string {
  const kills = crashes.flatMap((crash) => crash.kills);
  const sum = (count: (crash: Crash) => number) => crashes.reduce((total, crash) => total + count(crash), 0);
  const longest = (restarted: boolean) =>
    Math.max(
      0,
      ...kills.filter(({ recovery }) => recovery.restarted === restarted).map(({ recovery }) => recovery.milliseconds),
    );
  const failed = crashes.filter(({ complaints }) => complaints.length > 0).length;
  const cells = victims.map((victim) => [
    victim,
    ...columns.map((column) => String(kills.filter((kill) => kill.victim === victim && kill.moment === column).length)),
  ]);
  const facts: [string, string][] = [
    ["Seeds", `${crashes.length}`],
    ["Imports", `${sum(({ imports }) => imports)}`],
    ["Imports that were canceled", `${sum(({ canceled }) => canceled)}`],
    ["Rows", sum(({ rows }) => rows).toLocaleString("en")],
    ["Kills", `${kills.length}, and ${sum(({ planned }) => planned) - kills.length} that came too late`],
    ["Restarts of the app", `${kills.filter(({ recovery }) => recovery.restarted).length}`],
    ["Longest time from restart to healthy", `${longest(true)} ms`],
    ["Times the app brought its database back", `${kills.filter(({ recovery }) => !recovery.restarted).length}`],
    ["Longest time for that", `${longest(false)} ms`],
    ["Seeds that failed", `${failed}`],
  ];
  const notKilled = victims.flatMap((victim) =>
    phases
      .filter((phase) => !kills.some((kill) => kill.victim === victim && kill.moment === phase))
      .map((phase) => `${victim} in ${phase}`),
  );
  const missing =
    notKilled.length === 0 ? "Everything was killed in every phase." : `Not killed: ${notKilled.join(", ")}.`;
  // Fewer seeds are not meant to have them all.
  const enough = crashes.length >= victims.length * phases.length;
  return [table(["Killed", ...columns], cells), ...(enough ? [missing] : []), table(["", ""], facts)].join("\n\n");
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
