-- AlterTable
ALTER TABLE "loyalty_import" ADD COLUMN     "merged_count" INTEGER;

-- Written by hand from here on

UPDATE loyalty_import
   SET merged_count = (
         SELECT count(*)
           FROM import_chunk AS chunk, unnest(merged_row_numbers) AS merged (row)
          WHERE chunk.site_id = loyalty_import.site_id AND chunk.loyalty_import_id = loyalty_import.id
            AND applied_date IS NOT NULL
            AND NOT EXISTS (SELECT FROM failed_row WHERE failed_row.loyalty_import_id = loyalty_import.id AND row_number = merged.row)
       )
 WHERE unchanged_count IS NOT NULL AND deleted_date IS NULL;

ALTER TABLE loyalty_import
  ADD CONSTRAINT loyalty_import_merged_range CHECK (merged_count BETWEEN 0 AND unchanged_count);
