-- AlterTable
ALTER TABLE "run_state" ADD COLUMN     "begun_date" TIMESTAMPTZ(3),
ADD COLUMN     "revision" BIGINT NOT NULL DEFAULT 0;
