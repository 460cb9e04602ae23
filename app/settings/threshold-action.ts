"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { readEntry } from "@/app/texts/read-entry";
import { reader } from "@/app/texts/reader";
import { changeSettings } from "@/lib/warnings/change-settings";
import { thresholdFields } from "./threshold-fields";

/** What became of the thresholds. What was refused stays in its field, with a sentence. */
export type ThresholdAnswer = {
  outcome: "none" | "saved" | "refused";
  entered: Record<string, string>;
  refused: Record<string, string>;
};

const text = z.string().trim();
const form = z.object({
  unmatchedPercent: text,
  fallingPercent: text,
  toZeroPercent: text,
  growthPercent: text,
  outlierFactor: text,
});

/** Sets from where on the reviews of the site warn; an empty field switches a warning off. */
export async function saveThresholds(_: ThresholdAnswer, formData: FormData): Promise<ThresholdAnswer> {
  const entered = form.parse(Object.fromEntries(formData));
  const { siteId, texts, formats } = await callerAndTexts();
  const warningThresholds = Object.fromEntries(
    Object.entries(entered).map(([name, text]) => [name, text === "" ? null : readEntry(text, formats)]),
  );
  const changed = await changeSettings(siteId, { warningThresholds });
  if (changed.ok) {
    revalidatePath("/settings");
    return { outcome: "saved", entered: {}, refused: {} };
  }
  const violations = changed.failure.kind === "validation" ? changed.failure.violations : [];
  const refused = thresholdFields
    .filter(({ name }) => violations.some(({ field }) => field.endsWith(`.${name}`)))
    .map(({ name, lowest, highest }): [string, string] => [
      name,
      texts.settings.thresholds.range(formats.number(lowest), formats.number(highest)),
    ]);
  return { outcome: "refused", entered, refused: Object.fromEntries(refused) };
}

async function callerAndTexts() {
  const site = await currentSite();
  const { texts, formats } = await reader();
  return { siteId: site.id, texts, formats };
}
