-- AlterTable
ALTER TABLE "row_correction" ADD COLUMN     "heeded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "retried_by_import_id" UUID,
ADD COLUMN     "staged" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "loyalty_import_site_id_follows_import_id_idx" ON "loyalty_import"("site_id", "follows_import_id");

-- AddForeignKey
ALTER TABLE "row_correction" ADD CONSTRAINT "row_correction_site_id_retried_by_import_id_fkey" FOREIGN KEY ("site_id", "retried_by_import_id") REFERENCES "loyalty_import"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what the Prisma schema cannot say.

ALTER TABLE row_correction
  DROP CONSTRAINT row_correction_says_something,
  ADD CONSTRAINT row_correction_says_something CHECK (skipped OR email IS NOT NULL OR points IS NOT NULL OR NOT staged);
