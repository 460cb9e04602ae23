-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ImportAction" ADD VALUE 'UNCORRECTED';
ALTER TYPE "ImportAction" ADD VALUE 'SKIPPED';
ALTER TYPE "ImportAction" ADD VALUE 'UNSKIPPED';

-- AlterTable
ALTER TABLE "import_activity" ADD COLUMN     "row_count" INTEGER;

-- Written by hand from here on

ALTER TABLE import_activity ADD CONSTRAINT import_activity_row_count_range CHECK (row_count > 0);
