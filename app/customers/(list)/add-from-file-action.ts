"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { reader } from "@/app/texts/reader";
import type { Reader } from "@/app/texts/reader-of";
import { addCustomersOfFile, type CustomersOfFile } from "@/lib/customers/add-customers-of-file";

/** What became of a file of customers, in sentences. */
export type FileAnswer = { ok: boolean; sentences: string[]; refusedRows: string[] };

/** Adds the customers of a file that was sent. */
export async function addCustomersFromFile(filePath: string): Promise<FileAnswer> {
  const site = await currentSite();
  const result = await addCustomersOfFile(site.id, z.string().max(200).parse(filePath));
  revalidatePath("/", "layout");
  return answer(result, await reader());
}

function answer(result: CustomersOfFile, { texts }: Reader): FileAnswer {
  const { file } = texts.customers;
  if (result.outcome === "UNREADABLE") {
    return { ok: false, sentences: [texts.parseError(result.problem)], refusedRows: [] };
  }
  if (result.outcome === "NO_EMAIL_COLUMN") {
    return { ok: false, sentences: [file.noEmail(result.header.slice(0, 20).join(", "))], refusedRows: [] };
  }
  const { addedCount, knownCount, refusedCount, refused } = result;
  const rows = refused.map(({ rowNumber, problem, cell }) => file.refusedRow(rowNumber, texts.rowError(problem, cell)));
  return {
    ok: true,
    sentences: [
      file.added(addedCount),
      ...(knownCount > 0 ? [file.known(knownCount)] : []),
      ...(refusedCount > 0 ? [file.refused(refusedCount)] : []),
    ],
    refusedRows: refusedCount > rows.length ? [...rows, file.more(refusedCount - rows.length)] : rows,
  };
}
