import { findViolations } from "@/lib/verify/find-violations";
import { withDatabase } from "./with-database";

/** Writes one line for each violation, and one at the end that says how many there are. */
export async function printViolations(): Promise<void> {
  await withDatabase(async () => {
    let count = 0;
    for await (const violation of findViolations()) {
      console.log(violation);
      count++;
    }
    console.log(count === 0 ? "The books balance." : `${count} violations.`);
    if (count > 0) process.exitCode = 1;
  });
}
