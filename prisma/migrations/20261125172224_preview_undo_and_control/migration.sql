-- CreateEnum
CREATE TYPE "RunErrorCode" AS ENUM ('CANCELED', 'ROWS_FAILED', 'FAULT');

-- CreateEnum
CREATE TYPE "StopRequest" AS ENUM ('PAUSE', 'CANCEL');

-- CreateEnum
CREATE TYPE "RevertStatus" AS ENUM ('REVERTING', 'REVERTED', 'FAILED');

-- CreateEnum
CREATE TYPE "ImportAction" AS ENUM ('CREATED', 'PREVIEWED', 'EXECUTED', 'PAUSED', 'RESUMED', 'CANCELED', 'REVERTED', 'CORRECTED', 'RETRIED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "RowErrorCode" ADD VALUE 'BALANCE_TOO_HIGH';
ALTER TYPE "RowErrorCode" ADD VALUE 'BALANCE_CHANGED';
ALTER TYPE "RowErrorCode" ADD VALUE 'SKIPPED';
ALTER TYPE "RowErrorCode" ADD VALUE 'NOT_PROCESSED';

-- AlterTable
ALTER TABLE "site" ADD COLUMN     "warning_thresholds" JSONB;

-- AlterTable
ALTER TABLE "loyalty_import" ADD COLUMN     "balance_moved_count" INTEGER,
ADD COLUMN     "follows_import_id" UUID,
ADD COLUMN     "not_processed_count" INTEGER,
ADD COLUMN     "run_error_code" "RunErrorCode",
ADD COLUMN     "run_options" JSONB;

-- AlterTable
ALTER TABLE "failed_row" ADD COLUMN     "email" TEXT,
ADD COLUMN     "points" TEXT;

-- AlterTable
ALTER TABLE "import_chunk" ADD COLUMN     "balances" INTEGER[],
ADD COLUMN     "changes" INTEGER[],
ADD COLUMN     "failure_count" INTEGER,
ADD COLUMN     "merged_into" INTEGER[],
ADD COLUMN     "merged_row_numbers" INTEGER[],
ADD COLUMN     "moved_count" INTEGER,
ADD COLUMN     "new_account_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "revert_difference" BIGINT,
ADD COLUMN     "reverted_count" INTEGER,
ADD COLUMN     "reverted_date" TIMESTAMPTZ(3),
ADD COLUMN     "shortfall_count" INTEGER,
ADD COLUMN     "shortfall_points" BIGINT;

-- AlterTable
ALTER TABLE "ledger_transaction" ADD COLUMN     "reverted_import_id" UUID;

-- CreateTable
CREATE TABLE "run_state" (
    "site_id" UUID NOT NULL,
    "loyalty_import_id" UUID NOT NULL,
    "stop_request" "StopRequest",
    "paused_date" TIMESTAMPTZ(3),
    "staged_row_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "run_state_pkey" PRIMARY KEY ("site_id","loyalty_import_id")
);

-- CreateTable
CREATE TABLE "import_preview" (
    "site_id" UUID NOT NULL,
    "loyalty_import_id" UUID NOT NULL,
    "token" UUID NOT NULL,
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "email_column" INTEGER NOT NULL,
    "points_column" INTEGER NOT NULL,
    "points_format" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "import_preview_pkey" PRIMARY KEY ("site_id","loyalty_import_id")
);

-- CreateTable
CREATE TABLE "import_revert" (
    "site_id" UUID NOT NULL,
    "loyalty_import_id" UUID NOT NULL,
    "status" "RevertStatus" NOT NULL DEFAULT 'REVERTING',
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_date" TIMESTAMPTZ(3),
    "success_count" INTEGER,
    "shortfall_count" INTEGER,
    "shortfall_points" BIGINT,
    "points_difference" BIGINT,
    "report_file_key" TEXT,
    "error_reason" TEXT,
    "retry_reason" TEXT,

    CONSTRAINT "import_revert_pkey" PRIMARY KEY ("site_id","loyalty_import_id")
);

-- CreateTable
CREATE TABLE "row_correction" (
    "site_id" UUID NOT NULL,
    "loyalty_import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "email" TEXT,
    "points" TEXT,
    "skipped" BOOLEAN NOT NULL DEFAULT false,
    "updated_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "row_correction_pkey" PRIMARY KEY ("site_id","loyalty_import_id","row_number")
);

-- CreateTable
CREATE TABLE "import_activity" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "loyalty_import_id" UUID NOT NULL,
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" "ImportAction" NOT NULL,
    "actor" TEXT NOT NULL,

    CONSTRAINT "import_activity_pkey" PRIMARY KEY ("site_id","loyalty_import_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_preview_token_key" ON "import_preview"("token");

-- AddForeignKey
ALTER TABLE "loyalty_import" ADD CONSTRAINT "loyalty_import_site_id_follows_import_id_fkey" FOREIGN KEY ("site_id", "follows_import_id") REFERENCES "loyalty_import"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_state" ADD CONSTRAINT "run_state_site_id_loyalty_import_id_fkey" FOREIGN KEY ("site_id", "loyalty_import_id") REFERENCES "loyalty_import"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_preview" ADD CONSTRAINT "import_preview_site_id_loyalty_import_id_fkey" FOREIGN KEY ("site_id", "loyalty_import_id") REFERENCES "loyalty_import"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_revert" ADD CONSTRAINT "import_revert_site_id_loyalty_import_id_fkey" FOREIGN KEY ("site_id", "loyalty_import_id") REFERENCES "loyalty_import"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "row_correction" ADD CONSTRAINT "row_correction_site_id_loyalty_import_id_fkey" FOREIGN KEY ("site_id", "loyalty_import_id") REFERENCES "loyalty_import"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_activity" ADD CONSTRAINT "import_activity_site_id_loyalty_import_id_fkey" FOREIGN KEY ("site_id", "loyalty_import_id") REFERENCES "loyalty_import"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what the Prisma schema cannot say, and what is carried over.

-- Chunks of imports that were run before: what they did stands in the ledger. Of those that are still to be applied, what is
-- expected is not known yet.
UPDATE import_chunk
   SET balances = content.balances, changes = content.changes, merged_row_numbers = '{}', merged_into = '{}',
       failure_count = CASE WHEN applied_date IS NOT NULL THEN 0 END,
       moved_count = CASE WHEN applied_date IS NOT NULL THEN 0 END
  FROM (SELECT chunk.site_id, chunk.loyalty_import_id, number,
               array_agg(CASE WHEN applied_date IS NULL THEN customer.balance ELSE staged.points - coalesce(amount, 0) END
                         ORDER BY place) AS balances,
               array_agg(CASE WHEN applied_date IS NULL THEN staged.points - customer.balance ELSE coalesce(amount, 0) END
                         ORDER BY place) AS changes
          FROM import_chunk AS chunk
         CROSS JOIN unnest(customer_ids, chunk.points, row_numbers) WITH ORDINALITY AS staged (customer_id, points, row_number, place)
          JOIN customer ON customer.id = staged.customer_id AND customer.site_id = chunk.site_id
          LEFT JOIN ledger_transaction AS entry
            ON entry.loyalty_import_id = chunk.loyalty_import_id AND entry.import_row_number = staged.row_number
         GROUP BY chunk.site_id, chunk.loyalty_import_id, number
       ) AS content
 WHERE content.site_id = import_chunk.site_id
   AND content.loyalty_import_id = import_chunk.loyalty_import_id
   AND content.number = import_chunk.number;

UPDATE loyalty_import SET run_error_code = 'FAULT' WHERE run_error_reason IS NOT NULL;

ALTER TABLE import_chunk
  -- Compressing ids and numbers costs more time than it saves room.
  ALTER COLUMN balances SET STORAGE EXTERNAL,
  ALTER COLUMN changes SET STORAGE EXTERNAL,
  ALTER COLUMN merged_row_numbers SET STORAGE EXTERNAL,
  ALTER COLUMN merged_into SET STORAGE EXTERNAL,
  DROP CONSTRAINT import_chunk_lists_have_one_length,
  DROP CONSTRAINT import_chunk_is_applied_as_a_whole,
  ADD CONSTRAINT import_chunk_lists_have_one_length CHECK (
    cardinality(customer_ids) > 0
    AND cardinality(customer_ids) = cardinality(points)
    AND cardinality(customer_ids) = cardinality(row_numbers)
    AND (cardinality(customer_ids) = cardinality(balances)) IS TRUE
    AND (cardinality(customer_ids) = cardinality(changes)) IS TRUE
    AND (cardinality(merged_row_numbers) = cardinality(merged_into)) IS TRUE
  ),
  ADD CONSTRAINT import_chunk_is_applied_as_a_whole CHECK (
    num_nulls(applied_date, success_count, failure_count, unchanged_count, moved_count, points_difference) IN (0, 6)
    AND success_count + failure_count = cardinality(customer_ids) + cardinality(merged_row_numbers)
    AND unchanged_count BETWEEN 0 AND success_count
    AND failure_count >= 0
    AND moved_count BETWEEN 0 AND cardinality(customer_ids)
  ),
  ADD CONSTRAINT import_chunk_is_reverted_as_a_whole CHECK (
    num_nulls(reverted_date, reverted_count, shortfall_count, shortfall_points, revert_difference) IN (0, 5)
    AND (reverted_date IS NULL OR applied_date IS NOT NULL)
    AND reverted_count BETWEEN 0 AND cardinality(customer_ids)
    AND shortfall_count BETWEEN 0 AND cardinality(customer_ids)
    AND shortfall_points >= shortfall_count
  );

ALTER TABLE ledger_transaction
  DROP CONSTRAINT ledger_transaction_import_row_complete,
  ADD CONSTRAINT ledger_transaction_import_row_complete CHECK (
    num_nonnulls(loyalty_import_id, reverted_import_id) = num_nonnulls(import_row_number)
  );

-- The database itself refuses to take back a row of an import twice.
CREATE UNIQUE INDEX ledger_transaction_reverted_row
  ON ledger_transaction (reverted_import_id, import_row_number) WHERE reverted_import_id IS NOT NULL;

ALTER TABLE loyalty_import
  ADD CONSTRAINT loyalty_import_not_processed_range CHECK (not_processed_count BETWEEN 0 AND failure_count),
  ADD CONSTRAINT loyalty_import_follows_another CHECK (follows_import_id <> id),
  ADD CONSTRAINT loyalty_import_error_is_told CHECK ((run_error_code IS NULL) = (run_error_reason IS NULL) OR deleted_date IS NOT NULL);

ALTER TABLE run_state
  ADD CONSTRAINT run_state_paused_on_request CHECK (paused_date IS NULL OR stop_request IS NOT NULL),
  ADD CONSTRAINT run_state_staged_rows_range CHECK (staged_row_count >= 0);

ALTER TABLE import_revert
  ADD CONSTRAINT import_revert_is_counted CHECK (
    status <> 'REVERTED' OR num_nulls(finished_date, success_count, shortfall_count, shortfall_points, points_difference) = 0
  ),
  ADD CONSTRAINT import_revert_failure_is_told CHECK ((status = 'FAILED') = (error_reason IS NOT NULL)),
  ADD CONSTRAINT import_revert_counts_range CHECK (
    success_count >= 0 AND shortfall_count >= 0 AND shortfall_points >= shortfall_count AND attempt >= 1
  );

ALTER TABLE row_correction
  ADD CONSTRAINT row_correction_number_range CHECK (row_number >= 1),
  ADD CONSTRAINT row_correction_says_something CHECK (skipped OR email IS NOT NULL OR points IS NOT NULL);
