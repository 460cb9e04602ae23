import type { Cleanup } from "./cleanup";
import { Installation } from "./installation";
import { Shop } from "./shop";

/** The shops that are open, by their number of customers. Figures share them. */
export class Shops {
  readonly #open = new Map<number, Shop>();
  readonly #cleanup: Cleanup;
  readonly #say: (line: string) => void;
  /** Of the shop that was opened last. */
  postgresVersion = "";

  constructor(cleanup: Cleanup, say: (line: string) => void) {
    this.#cleanup = cleanup;
    this.#say = say;
  }

  async shop(customerCount: number): Promise<Shop> {
    const open = this.#open.get(customerCount);
    if (open) return open;
    this.#say(`Making a shop with ${customerCount.toLocaleString("en")} customers …`);
    const installation = await Installation.create();
    this.#cleanup.add(() => installation.remove());
    await installation.start();
    const shop = await Shop.open(customerCount, installation);
    this.postgresVersion = await installation.postgresVersion();
    this.#open.set(customerCount, shop);
    return shop;
  }

  /** Closes those that nobody will ask for again. */
  async closeAllBut(stillNeeded: ReadonlySet<number>): Promise<void> {
    for (const [customerCount, { installation }] of this.#open) {
      if (stillNeeded.has(customerCount)) continue;
      this.#open.delete(customerCount);
      await installation.remove();
    }
  }
}
