import { Cleanup } from "./cleanup";
import { describeMachine } from "./describe-machine";
import type { Figure } from "./figure";
import { type Outcome, printOutcomes } from "./print-outcomes";
import type { BenchOptions } from "./read-options";
import { Shops } from "./shops";
import { summarise } from "./summary";

/** Measures the chosen figures one after the other and prints them; whatever happens, nothing is left running. */
export async function runBench({ figures, pairs, output }: BenchOptions): Promise<void> {
  const cleanup = new Cleanup();
  let interrupted = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      interrupted = true;
      void cleanup.run().then(() => process.exit(signal === "SIGINT" ? 130 : 143));
    });
  }
  try {
    const shops = new Shops(cleanup, (line) => console.error(line));
    const outcomes = await measureAll(figures, pairs, shops);
    printOutcomes(outcomes, await describeMachine(shops.postgresVersion), output);
  } catch (error) {
    // Whatever is pulled down by a signal fails; that is no news.
    if (!interrupted) console.error(error);
    process.exitCode = 1;
  } finally {
    await cleanup.run();
  }
}

async function measureAll(figures: readonly Figure[], pairs: number | undefined, shops: Shops): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, figure] of figures.entries()) {
    await shops.closeAllBut(new Set(figures.slice(index).flatMap((later) => later.shops)));
    outcomes.push(await measureOne(figure, pairs ?? figure.pairs, shops));
  }
  return outcomes;
}

async function measureOne(figure: Figure, pairs: number, shops: Shops): Promise<Outcome> {
  const { name, bar } = figure;
  const obstacle = figure.obstacle?.();
  if (obstacle !== undefined) return { name, bar, obstacle };
  console.error(`${name}, ${pairs === 1 ? "once" : `${pairs} times`} …`);
  const say = (line: string) => console.error(`  ${line}`);
  const samples = await figure.measure({ pairs, shop: (customerCount) => shops.shop(customerCount), say });
  return { name, bar, summary: summarise(samples, bar) };
}
