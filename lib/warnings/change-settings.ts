import { z } from "zod";
import { pool } from "../database/pool";
import { readInput } from "../read-input";
import { type Result, succeeded } from "../result";
import { readThresholds, type WarningThresholds, warningThresholds } from "./warning-thresholds";

const request = z.strictObject({ warningThresholds: warningThresholds.partial().optional() });

/**
 * Changes from where on the previews of a site warn; the previews that are there stay as they are. Two calls at the same
 * moment both count.
 * @param input `{ warningThresholds?: { unmatchedPercent?, fallingPercent?, toZeroPercent?, growthPercent?, outlierFactor? } }`
 * @returns all thresholds, as they are now
 */
export async function changeSettings(siteId: string, input: unknown): Promise<Result<WarningThresholds>> {
  const read = readInput(request, input);
  if (!read.ok) return read;
  const changed = await pool().query<{ thresholds: unknown }>(
    `UPDATE site SET warning_thresholds = coalesce(warning_thresholds, '{}') || $2::jsonb WHERE id = $1
     RETURNING warning_thresholds AS thresholds`,
    [siteId, JSON.stringify(read.value.warningThresholds ?? {})],
  );
  return succeeded(readThresholds(changed.rows[0]?.thresholds));
}
