"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import type { Texts } from "@/app/texts/english";
import { reader } from "@/app/texts/reader";
import { executeAndRunImport } from "@/inngest/start-import";

const request = z.object({
  importId: z.guid(),
  emailColumn: z.int().min(0).nullable(),
  pointsColumn: z.int().min(0).nullable(),
  decimalSeparator: z.enum(["", ",", "."]),
});

export type StartRefusal = { email?: string; points?: string; form?: string };

/** Starts the run with the chosen columns and goes to its page. @returns what is wrong, by field */
export async function startImport(input: z.input<typeof request>): Promise<StartRefusal> {
  const { importId, emailColumn, pointsColumn, decimalSeparator } = request.parse(input);
  const { refusals } = (await reader()).texts.columns;
  if (emailColumn === null || pointsColumn === null) {
    return {
      ...(emailColumn === null && { email: refusals.email }),
      ...(pointsColumn === null && { points: refusals.points }),
    };
  }
  const site = await currentSite();
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: emailColumn },
    { columnName: "POINTS", columnIndex: pointsColumn },
  ];
  const started = await executeAndRunImport(site.id, {
    loyaltyImportId: importId,
    headerMappingInfo: { headerMappings },
    pointsDecimalSeparator: decimalSeparator || undefined,
  });
  // An import that has been started or deleted elsewhere is shown where it stands now.
  if (started.ok || started.failure.kind === "application") redirect(`/imports/${importId}`);
  return Object.assign({}, ...started.failure.violations.map((violation) => refusalOf(violation, refusals)));
}

type Violation = { field: string; ruleName?: string };

function refusalOf({ field, ruleName }: Violation, texts: Texts["columns"]["refusals"]): StartRefusal {
  if (ruleName === "DIFFERENT_COLUMNS") return { points: texts.sameColumn };
  // The mappings are sent in this order.
  if (field.includes("[0]")) return { email: texts.notInFile };
  if (field.includes("[1]")) return { points: texts.notInFile };
  return { form: texts.other };
}
