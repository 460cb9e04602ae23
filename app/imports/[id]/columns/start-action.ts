"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { webCaller } from "@/app/web-caller";
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
  if (emailColumn === null || pointsColumn === null) {
    return {
      ...(emailColumn === null && { email: "Choose the column that holds the email." }),
      ...(pointsColumn === null && { points: "Choose the column that holds the points." }),
    };
  }
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: emailColumn },
    { columnName: "POINTS", columnIndex: pointsColumn },
  ];
  const started = await executeAndRunImport(await webCaller(), {
    loyaltyImportId: importId,
    headerMappingInfo: { headerMappings },
    pointsDecimalSeparator: decimalSeparator || undefined,
  });
  // An import that has been started or deleted elsewhere is shown where it stands now.
  if (started.ok || started.failure.kind === "application") redirect(`/imports/${importId}`);
  return started.failure.violations.reduce(addViolation, {});
}

type Violation = { field: string; ruleName?: string; description: string };

function addViolation(refusal: StartRefusal, { field, ruleName, description }: Violation): StartRefusal {
  if (ruleName === "DIFFERENT_COLUMNS") {
    return { ...refusal, points: "This column is already used for the email. Choose another one for the points." };
  }
  // The mappings are sent in this order.
  if (field.includes("[0]")) return { ...refusal, email: "This column is not in the file. Choose another one." };
  if (field.includes("[1]")) return { ...refusal, points: "This column is not in the file. Choose another one." };
  return { ...refusal, form: description };
}
