-- AlterTable
ALTER TABLE "engine_run" ADD COLUMN     "lost_count" INTEGER NOT NULL DEFAULT 0;
