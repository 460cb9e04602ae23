-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "last_used_date" TIMESTAMPTZ(3);
