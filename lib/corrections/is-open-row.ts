/**
 * Nobody has decided about a row that fails, as a condition on `failed_row AS failed`; $1 is the site. A decision that was
 * taken back is none.
 */
export const isOpenRow = `NOT EXISTS (
  SELECT FROM row_correction AS correction
   WHERE correction.site_id = $1 AND correction.loyalty_import_id = failed.loyalty_import_id
     AND correction.row_number = failed.row_number
     AND (correction.skipped OR correction.email IS NOT NULL OR correction.points IS NOT NULL))`;
