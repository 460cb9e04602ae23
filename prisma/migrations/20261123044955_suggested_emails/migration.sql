-- AlterTable
ALTER TABLE "failed_row" ADD COLUMN     "suggestion" TEXT;
