-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "name" TEXT;

-- AlterTable
ALTER TABLE "loyalty_import" ADD COLUMN     "created_by" TEXT,
ADD COLUMN     "executed_by" TEXT;
