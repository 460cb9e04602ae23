-- AlterTable
ALTER TABLE "import_chunk" ADD COLUMN     "revert_moved_count" INTEGER;
