import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds on a page, or in a part of it.
 * @param looksAt everything, or only contrasts, which is what colours change, or everything else, which is what width changes
 */
export async function axeProblems(
  page: Page,
  {
    within = "html",
    looksAt = "everything",
  }: { within?: string; looksAt?: "everything" | "contrasts" | "structure" } = {},
): Promise<string[]> {
  // The newer mode opens a page for each answer, for the sake of frames from elsewhere, which there are none of.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).include(within);
  if (looksAt === "contrasts") axe.withRules(["color-contrast"]);
  else axe.withTags(standards);
  if (looksAt === "structure") axe.disableRules(["color-contrast"]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
}
