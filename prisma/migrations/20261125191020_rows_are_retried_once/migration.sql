-- AlterEnum
ALTER TYPE "RowErrorCode" ADD VALUE 'ALREADY_IMPORTED';

-- CreateTable
CREATE TABLE "retried_rows" (
    "site_id" UUID NOT NULL,
    "loyalty_import_id" UUID NOT NULL,
    "root_import_id" UUID NOT NULL,
    "row_numbers" INTEGER[],

    CONSTRAINT "retried_rows_pkey" PRIMARY KEY ("site_id","loyalty_import_id")
);

-- CreateIndex
CREATE INDEX "retried_rows_site_id_root_import_id_idx" ON "retried_rows"("site_id", "root_import_id");

-- AddForeignKey
ALTER TABLE "retried_rows" ADD CONSTRAINT "retried_rows_site_id_loyalty_import_id_fkey" FOREIGN KEY ("site_id", "loyalty_import_id") REFERENCES "loyalty_import"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
