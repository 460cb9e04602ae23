import { readFileSync, statSync } from "node:fs";
import { clusterOf } from "@/lib/database/postgres-cluster";
import type { Installation } from "./installation";

/** One statement as the server has timed it; milliseconds since 1970. */
export type Statement = { processId: number; text: string; began: number; ended: number };

const settings = {
  log_min_duration_statement: "0",
  // The moment in milliseconds, and the process that serves the connection.
  log_line_prefix: "%n %p ",
  log_parameter_max_length: "0",
};

/** The time each statement takes, from the log of the server itself: measuring sends nothing through the app. */
export class StatementLog {
  readonly #installation: Installation;
  readonly #path: string;
  #begin = 0;

  private constructor(installation: Installation) {
    this.#installation = installation;
    this.#path = clusterOf(installation.dataDir).log;
  }

  static async open(installation: Installation): Promise<StatementLog> {
    for (const [name, value] of Object.entries(settings)) {
      await installation.database.query(`ALTER SYSTEM SET ${name} = '${value}'`);
    }
    await installation.database.query("SELECT pg_reload_conf()");
    return new StatementLog(installation);
  }

  /** Forgets what was logged so far. */
  restart(): void {
    this.#begin = statSync(this.#path).size;
  }

  /** The statements since `restart`, in the order in which they ended. */
  read(): Statement[] {
    const text = readFileSync(this.#path).subarray(this.#begin).toString("utf8");
    return [...text.matchAll(entry)].map(([, moment, processId, duration, statement = ""]) => {
      const ended = Number(moment) * 1000;
      return { processId: Number(processId), text: statement, began: ended - Number(duration), ended };
    });
  }

  async close(): Promise<void> {
    for (const name of Object.keys(settings)) await this.#installation.database.query(`ALTER SYSTEM RESET ${name}`);
    await this.#installation.database.query("SELECT pg_reload_conf()");
  }
}

/** "1763868000.123 4711 LOG:  duration: 12.345 ms  execute <unnamed>: SELECT …", up to the next entry. */
const entry =
  /^(\d+\.\d{3}) (\d+) LOG: {2}duration: ([\d.]+) ms {2}(?:statement|parse|bind|execute)[^:]*: ([\s\S]*?)(?=^\d+\.\d{3} \d+ |(?![\s\S]))/gm;
