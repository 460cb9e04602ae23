import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { demoCustomers } from "@/lib/sites/demo-site";
import type { HeldShop } from "../held-shop";
import { unusualRows } from "../sample-pages";
import { openDialog } from "./open-dialog";
import type { Look } from "./state";

/** Customers with points, as the rows of a file. */
const rich = demoCustomers().filter(({ balance = 0 }) => balance > 0);

const longRowCount = 5_000;

/** The page of the review. */
export async function showReviews(shop: HeldShop, look: Look): Promise<void> {
  await shop.api.addCustomers("ada@pages.example", "bo@pages.example", "cy@pages.example");
  const check = async (fileName: string, rows: string, options: object = {}) => {
    const { id } = await shop.api.createImport(rows, fileName);
    const answer = await shop.api.post("/v1/loyalty-imports/preview", { loyaltyImportId: id, options });
    expect(answer.status(), await answer.text()).toBe(200);
    return { id, path: `/imports/${id}/review` };
  };
  const sample = await check("balances-of-november.csv", readFileSync("public/sample-balances.csv", "utf8"));
  await look({ name: "review", path: sample.path });
  await look({ name: "review, failed rows", path: `${sample.path}?show=failing`, act: openCorrection });
  await look({ name: "review, biggest changes", path: `${sample.path}?show=biggest` });
  await look({ name: "review, none found", path: `${sample.path}?search=nobody-like-this` });
  await look({ name: "review, deletion", path: sample.path, act: openDialog });

  const clean = await check(
    "clean.csv",
    pointsOf(rich.slice(0, 8), (balance) => balance + 50),
  );
  await look({ name: "review, clean", path: clean.path });
  const severe = await check("severe.csv", severeRows());
  await look({ name: "review, severe warnings", path: severe.path });
  const add = await check(
    "bonus.csv",
    pointsOf(rich.slice(0, 30), () => 100),
    { mode: "ADD" },
  );
  await look({ name: "review, points added", path: add.path });
  const nothing = await check(
    "same.csv",
    pointsOf(rich.slice(0, 4), (balance) => balance),
  );
  await look({ name: "review, nothing changes", path: nothing.path });
  const bad = await check("wrong.csv", "Email,Points\nnobody,5\nalso nobody,7\n,3\n");
  await look({ name: "review, all rows fail", path: bad.path });
  const blocked = await check("strict.csv", `${pointsOf(rich.slice(0, 3), () => 7)}nobody,1\n`, {
    onRowError: "FAIL_ALL",
  });
  await look({ name: "review, all or nothing", path: blocked.path });
  const twice = await check("twice.csv", repeatedRows(), { duplicates: "SUM" });
  await look({ name: "review, rows that count together", path: twice.path });

  const unusual = await check("unusual.csv", unusualRows);
  await look({ name: "review, unusual rows", path: unusual.path });

  const stale = await check("stale.csv", `${pointsOf(rich.slice(0, 3), () => 7)}late@example.com,1\n`);
  await shop.spendAllBut(rich[1]?.email ?? "", 1);
  await shop.api.addCustomers("late@example.com");
  await look({ name: "review, stale", path: stale.path });
  const corrected = await check("corrected.csv", `${pointsOf(rich.slice(0, 3), () => 7)}nobody,1\nno one,2\n`);
  await shop.api.patch(`/v1/loyalty-imports/${corrected.id}/rows/4`, { email: rich[9]?.email });
  await shop.api.patch(`/v1/loyalty-imports/${corrected.id}/rows/5`, { skip: true });
  await look({ name: "review, corrected", path: `${corrected.path}?show=corrected` });

  const long = await check("long.csv", longRows());
  await look({ name: "review, long list", path: `${long.path}?from=3209` });
}

type Person = (typeof rich)[number];

function pointsOf(people: Person[], points: (balance: number) => number): string {
  return `Email,Points\n${people.map(({ email, balance = 0 }) => `${email},${points(balance)}\n`).join("")}`;
}

function longRows(): string {
  const rows = Array.from({ length: longRowCount }, (_, index) => `row.${index + 1}@example.com,${index}\n`);
  return `Email,Points\n${rows.join("")}`;
}

/** Everything that a review warns of, in one file. */
function severeRows(): string {
  const strangers = Array.from({ length: 30 }, (_, index) => `stranger.${index}@example.com,5\n`).join("");
  return `${pointsOf(rich.slice(0, 60), (balance) => (balance % 3 === 0 ? 0 : balance - 1))}${rich[70]?.email},9000000\n${strangers}`;
}

function repeatedRows(): string {
  const rows = pointsOf(rich.slice(0, 3), () => 40);
  return `${rows}${rich[0]?.email},2\n${rich[1]?.email},3\n`;
}

async function openCorrection(page: Page): Promise<void> {
  await page.locator("tbody details summary").first().click();
  await expect(page.locator("tbody input[name=email]").first()).toBeVisible();
}
