import { reader } from "@/app/texts/reader";
import type { Failure } from "@/lib/result";
import { RowErrorCode } from "@/prisma/client/enums";

type Entered = { email: string; points: string };

/** What is wrong with what was typed in for a row, by field. */
export type RowRefusal = { email?: string; points?: string; entered?: Entered };

/** Says in the reader's language why a correction was refused. */
export async function rowRefusal(
  { violations }: Extract<Failure, { kind: "validation" }>,
  entered: Entered,
): Promise<RowRefusal> {
  const { texts } = await reader();
  const { refusals } = texts.fix;
  const [violation] = violations;
  const field = violation?.field === "points" ? "points" : "email";
  const code = Object.values(RowErrorCode).find((each) => each === violation?.ruleName);
  if (code === "ROW_MALFORMED") return { [field]: refusals.both };
  if (code === "DUPLICATE_EMAIL") return { [field]: refusals.counted };
  if (code) return { [field]: texts.rowError(code, entered[field], null) };
  return { [field]: violation?.ruleName === "TOO_MANY_CORRECTIONS" ? refusals.tooMany : refusals.text };
}
