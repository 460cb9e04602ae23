import type { ModelRow } from "../../lib/testing/import-model";
import type { SeededRandom } from "./seeded-random";

/** A site before an import, a file for it, and what the file means. */
export type Scenario = {
  /** Balances by email; null for a customer without a loyalty account. */
  customers: Map<string, number | null>;
  /** What each data row means. */
  rows: ModelRow[];
  /** The cells of each data row as they stand in the file. */
  cells: string[][];
  file: string;
  delimiter: string;
};

/** @param customerCount how many customers the site has; the file has about as many rows as that, and a half more */
export function makeScenario(random: SeededRandom, customerCount: number): Scenario {
  const emails = Array.from({ length: customerCount }, (_, index) => `customer.${index}@example.com`);
  const balance = () => (random.chance(0.4) ? null : random.chance(0.2) ? 0 : random.whole(1, 5_000));
  const customers = new Map(emails.map((email) => [email, balance()]));
  const delimiter = random.pick([",", ";", "\t", "|"]);
  const rows: ModelRow[] = [];
  const cells: string[][] = [];
  const rowCount = Math.round(customerCount * (1.3 + random.fraction() * 0.4));
  let next = random.whole(0, customerCount - 1);
  while (rows.length < rowCount) {
    // Mostly each customer once, in an order that is not that of their ids; some come again.
    next = (next + 7_919) % customerCount;
    const email = (random.chance(0.1) ? emails[random.whole(0, customerCount - 1)] : emails[next]) ?? "";
    const [row, line] = makeRow(random, email, customers.get(email) ?? 0);
    rows.push(row);
    cells.push(line);
  }
  const lines = [["Name", "Email", "Points"], ...cells].map((line) => line.map(quoted).join(delimiter));
  return { customers, rows, cells, file: `${lines.join(random.pick(["\n", "\r\n"]))}\n`, delimiter };
}

function makeRow(random: SeededRandom, email: string, balance: number): [ModelRow, string[]] {
  const name = random.pick(["Ada", "Bo", 'Li "the" Ng', "two\nlines", "a;b,c\td|e", "=1+1", "Zoë 😀", ""]);
  const points = random.chance(0.15) ? balance : random.whole(0, 5_000);
  const kind = random.whole(0, 99);
  if (kind < 4) return [{ error: "EMAIL_INVALID" }, [name, random.pick(["nobody", "a@b", "a b@c.de"]), `${points}`]];
  if (kind < 5) return [{ error: "EMAIL_MISSING" }, [name, "  ", `${points}`]];
  if (kind < 8) return [{ error: "POINTS_INVALID" }, [name, email, random.pick(["many", "N/A", "1e3"])]];
  if (kind < 9) return [{ error: "POINTS_OUT_OF_RANGE" }, [name, email, random.pick(["-1", "1000000000"])]];
  if (kind < 10) return [{ error: "POINTS_AMBIGUOUS" }, [name, email, "1,234"]];
  if (kind < 12) return [{ error: "ROW_MALFORMED" }, [name, email, `${points}`, "one too many"]];
  if (kind < 20) {
    const stranger = `stranger.${random.whole(0, 999)}@example.com`;
    return [{ email: stranger, points }, [name, stranger, `${points}`]];
  }
  const spelling = random.pick([email, email, email.toUpperCase(), ` ${email} `]);
  return [{ email, points }, [name, spelling, random.pick(["", "+", "00"]) + points]];
}

function quoted(cell: string): string {
  return /^[\w.@]*$/.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`;
}
