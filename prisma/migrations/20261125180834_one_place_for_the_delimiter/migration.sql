-- AlterTable
ALTER TABLE "loyalty_import" DROP COLUMN "delimiter";
