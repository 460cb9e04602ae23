"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { Texts } from "@/app/texts/english";
import { reader } from "@/app/texts/reader";
import { webCaller } from "@/app/web-caller";
import { previewImport } from "@/lib/previews/preview-import";
import { runOptions } from "@/lib/staging/run-options";
import { decimalAnswers } from "./decimal-question";

const request = z.object({
  importId: z.guid(),
  emailColumn: z.int().min(0).nullable(),
  pointsColumn: z.int().min(0).nullable(),
});

const answered = runOptions.extend({ decimals: z.enum(decimalAnswers).optional() });

const separators = { point: ".", comma: ",", open: undefined } as const;

export type CheckRefusal = { email?: string; points?: string; form?: string };

/**
 * Checks every row of the file with the chosen columns and goes to the review.
 * @param answers the options of the run, by their names, and `decimals` where that was asked
 * @returns what is wrong, by field
 */
export async function checkFile(input: z.input<typeof request>, answers: FormData): Promise<CheckRefusal> {
  const { importId, emailColumn, pointsColumn } = request.parse(input);
  const { refusals } = (await reader()).texts.columns;
  if (emailColumn === null || pointsColumn === null) {
    return {
      ...(emailColumn === null && { email: refusals.email }),
      ...(pointsColumn === null && { points: refusals.points }),
    };
  }
  const { decimals = "open", ...options } = answered.parse(Object.fromEntries(answers));
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: emailColumn },
    { columnName: "POINTS", columnIndex: pointsColumn },
  ];
  const previewed = await previewImport(await webCaller(), {
    loyaltyImportId: importId,
    headerMappingInfo: { headerMappings },
    pointsDecimalSeparator: separators[decimals],
    options,
  });
  if (previewed.ok) redirect(`/imports/${importId}/review`);
  const { failure } = previewed;
  if (failure.kind === "validation") {
    return Object.assign({}, ...failure.violations.map((violation) => refusalOf(violation, refusals)));
  }
  if (failure.code === "FILE_UNUSABLE") return { form: refusals.unusable };
  // An import that has been started or deleted elsewhere is shown where it stands now.
  redirect(`/imports/${importId}`);
}

type Violation = { field: string; ruleName?: string };

function refusalOf({ field, ruleName }: Violation, texts: Texts["columns"]["refusals"]): CheckRefusal {
  if (ruleName === "DIFFERENT_COLUMNS") return { points: texts.sameColumn };
  // The mappings are sent in this order.
  if (field.includes("[0]")) return { email: texts.notInFile };
  if (field.includes("[1]")) return { points: texts.notInFile };
  return { form: texts.other };
}
