-- AlterTable
ALTER TABLE "loyalty_import" ADD COLUMN     "retry_reason" TEXT;
