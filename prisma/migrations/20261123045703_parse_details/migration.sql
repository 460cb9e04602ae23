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
