-- AlterTable
ALTER TABLE "loyalty_import" ADD COLUMN     "file_format" JSONB,
ADD COLUMN     "parse_details" JSONB,
ADD COLUMN     "parse_options" JSONB,
ADD COLUMN     "points_format" JSONB;

-- CreateTable
CREATE TABLE "remembered_mapping" (
    "site_id" UUID NOT NULL,
    "header_key" TEXT NOT NULL,
    "email_column" INTEGER NOT NULL,
    "points_column" INTEGER NOT NULL,
    "used_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "remembered_mapping_pkey" PRIMARY KEY ("site_id","header_key")
);

-- AddForeignKey
ALTER TABLE "remembered_mapping" ADD CONSTRAINT "remembered_mapping_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Written by hand from here on

-- A file may have 100 columns, and an error file has five of ours before them.
ALTER TABLE loyalty_import DROP CONSTRAINT loyalty_import_columns_range;
ALTER TABLE loyalty_import
  ADD CONSTRAINT loyalty_import_columns_range CHECK (email_column BETWEEN 0 AND 104 AND points_column BETWEEN 0 AND 104);

ALTER TABLE remembered_mapping
  ADD CONSTRAINT remembered_mapping_columns_range CHECK (email_column BETWEEN 0 AND 99 AND points_column BETWEEN 0 AND 99);
