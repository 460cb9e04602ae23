import type { APIResponse } from "@playwright/test";
import { z } from "zod";

const loyaltyImport = z.object({
  id: z.string(),
  status: z.string(),
  revision: z.string(),
  fileMetadata: z.object({ url: z.string() }),
  importResult: z
    .object({
      successCount: z.number(),
      failureCount: z.number(),
      notProcessedCount: z.number(),
      errorFileExists: z.boolean(),
      runErrorCode: z.string(),
    })
    .partial()
    .optional(),
  revertResult: z
    .object({
      status: z.string(),
      successCount: z.number(),
      shortfallCount: z.number(),
      shortfallPoints: z.number(),
      pointsDifference: z.number(),
      reportFileExists: z.boolean(),
    })
    .partial()
    .optional(),
  progress: z.object({ processedRowCount: z.number(), totalRowCount: z.number() }).optional(),
});

/** An answer with one import. */
export const importAnswer = z.object({ loyaltyImport });

/** An answer with a page of imports. */
export const importsAnswer = z.object({ loyaltyImports: z.array(loyaltyImport) });

const refusal = z.object({ details: z.object({ applicationError: z.object({ code: z.string() }) }) });

/** An import as the API answers it, as far as these tests look at it. */
export type ImportAnswer = z.output<typeof loyaltyImport>;

/** @returns the code of a refusal, if it has one */
export async function codeOf(response: APIResponse): Promise<string | undefined> {
  return refusal.safeParse(await response.json()).data?.details.applicationError.code;
}

/** @returns what is thrown when nothing but a success was expected */
export async function refused(response: APIResponse): Promise<Error> {
  return new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
}
