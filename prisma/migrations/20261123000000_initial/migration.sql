-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "UploadStatus" AS ENUM ('PENDING', 'STORED');

-- CreateEnum
CREATE TYPE "LoyaltyImportStatus" AS ENUM ('UNKNOWN', 'INITIATED', 'PARSING', 'PARSED', 'IMPORTING', 'IMPORTED', 'FAILED');

-- CreateEnum
CREATE TYPE "RowErrorCode" AS ENUM ('ROW_MALFORMED', 'EMAIL_MISSING', 'EMAIL_INVALID', 'POINTS_MISSING', 'POINTS_INVALID', 'POINTS_OUT_OF_RANGE', 'POINTS_AMBIGUOUS', 'DUPLICATE_EMAIL', 'CUSTOMER_NOT_FOUND');

-- CreateEnum
CREATE TYPE "TransactionType" AS ENUM ('EARN', 'REDEEM', 'ADJUST', 'REFUND', 'EXPIRE');

-- CreateEnum
CREATE TYPE "EngineRunStatus" AS ENUM ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED');

-- CreateEnum
CREATE TYPE "EngineStepStatus" AS ENUM ('PLANNED', 'DONE');

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "permissions" TEXT[],
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "upload" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "status" "UploadStatus" NOT NULL DEFAULT 'PENDING',
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_date" TIMESTAMPTZ(3) NOT NULL,
    "storage_key" TEXT,
    "size" BIGINT,
    "sha256" TEXT,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "customer" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_created_date" TIMESTAMPTZ(3),
    "account_updated_date" TIMESTAMPTZ(3),
    "last_activity_date" TIMESTAMPTZ(3),
    "account_revision" INTEGER NOT NULL DEFAULT 0,
    "balance" INTEGER NOT NULL DEFAULT 0,
    "earned" BIGINT NOT NULL DEFAULT 0,
    "adjusted" BIGINT NOT NULL DEFAULT 0,
    "redeemed" BIGINT NOT NULL DEFAULT 0,
    "expired" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id","site_id")
);

-- CreateTable
CREATE TABLE "loyalty_import" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "revision" BIGINT NOT NULL DEFAULT 1,
    "status" "LoyaltyImportStatus" NOT NULL DEFAULT 'INITIATED',
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_date" TIMESTAMPTZ(3),
    "upload_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_size" BIGINT NOT NULL,
    "delimiter" TEXT,
    "header_values" TEXT[],
    "sample_rows" JSONB NOT NULL DEFAULT '[]',
    "email_column" INTEGER,
    "points_column" INTEGER,
    "parsed_row_count" INTEGER,
    "parse_error_reason" TEXT,
    "parse_error_description" TEXT,
    "executed_date" TIMESTAMPTZ(3),
    "staged_date" TIMESTAMPTZ(3),
    "finished_date" TIMESTAMPTZ(3),
    "success_count" INTEGER,
    "failure_count" INTEGER,
    "unchanged_count" INTEGER,
    "points_difference" BIGINT,
    "error_file_key" TEXT,
    "run_error_reason" TEXT,

    CONSTRAINT "loyalty_import_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "loyalty_import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "row_number" INTEGER NOT NULL,
    "customer_id" UUID,
    "points" INTEGER,
    "error_code" "RowErrorCode",
    "error_detail" TEXT,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("loyalty_import_id","position")
);

-- CreateTable
CREATE TABLE "import_chunk" (
    "site_id" UUID NOT NULL,
    "loyalty_import_id" UUID NOT NULL,
    "first_position" INTEGER NOT NULL,
    "last_position" INTEGER NOT NULL,
    "success_count" INTEGER NOT NULL,
    "unchanged_count" INTEGER NOT NULL,
    "failure_count" INTEGER NOT NULL,
    "points_difference" BIGINT NOT NULL,
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_chunk_pkey" PRIMARY KEY ("site_id","loyalty_import_id","first_position")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" "TransactionType" NOT NULL,
    "amount" INTEGER NOT NULL,
    "amount_before" INTEGER NOT NULL,
    "amount_after" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "loyalty_import_id" UUID,
    "import_row_number" INTEGER,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" TEXT NOT NULL,
    "site_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_date" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine_event" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSON NOT NULL,
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "engine_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine_run" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "function_id" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "status" "EngineRunStatus" NOT NULL DEFAULT 'QUEUED',
    "claim_id" UUID,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "wake_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "concurrency_keys" TEXT[],
    "output" JSON,
    "error" JSON,
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_date" TIMESTAMPTZ(3),

    CONSTRAINT "engine_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine_step" (
    "run_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "status" "EngineStepStatus" NOT NULL DEFAULT 'DONE',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "data" JSON,
    "error" JSON,
    "ready_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "engine_step_pkey" PRIMARY KEY ("run_id","hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "site_name_key" ON "site"("name");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "upload_storage_key_key" ON "upload"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "customer_email_site_id_key" ON "customer"("email", "site_id");

-- CreateIndex
CREATE INDEX "loyalty_import_site_id_created_date_id_idx" ON "loyalty_import"("site_id", "created_date" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "loyalty_import_site_id_upload_id_idx" ON "loyalty_import"("site_id", "upload_id");

-- CreateIndex
CREATE INDEX "ledger_transaction_customer_id_id_idx" ON "ledger_transaction"("customer_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_loyalty_import_id_import_row_number_key" ON "ledger_transaction"("loyalty_import_id", "import_row_number");

-- CreateIndex
CREATE INDEX "engine_run_status_wake_date_idx" ON "engine_run"("status", "wake_date");

-- CreateIndex
CREATE UNIQUE INDEX "engine_run_event_id_function_id_key" ON "engine_run"("event_id", "function_id");

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loyalty_import" ADD CONSTRAINT "loyalty_import_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loyalty_import" ADD CONSTRAINT "loyalty_import_site_id_upload_id_fkey" FOREIGN KEY ("site_id", "upload_id") REFERENCES "upload"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_chunk" ADD CONSTRAINT "import_chunk_site_id_loyalty_import_id_fkey" FOREIGN KEY ("site_id", "loyalty_import_id") REFERENCES "loyalty_import"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_customer_id_site_id_fkey" FOREIGN KEY ("customer_id", "site_id") REFERENCES "customer"("id", "site_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine_run" ADD CONSTRAINT "engine_run_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "engine_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine_step" ADD CONSTRAINT "engine_step_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "engine_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on: what the Prisma schema cannot say.

-- Ids of rows that are inserted by set-based SQL. They sort by time, as the ids that Prisma makes do (RFC 9562, version 7).
do $$
begin
  if current_setting('server_version_num')::int >= 180000 then
    execute 'create function new_uuid_v7() returns uuid language sql volatile parallel safe as ''select uuidv7()''';
  else
    -- A random UUID whose first 48 bits become the milliseconds since 1970 and whose version becomes 7 (binary 0111).
    execute $body$
      create function new_uuid_v7() returns uuid language sql volatile parallel safe as $function$
        select encode(
          set_bit(set_bit(overlay(
            uuid_send(gen_random_uuid())
            placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
            from 1 for 6
          ), 52, 1), 53, 1),
          'hex'
        )::uuid
      $function$
    $body$;
  end if;
end
$$;

alter table customer alter column id set default new_uuid_v7();
alter table ledger_transaction alter column id set default new_uuid_v7();

-- Addresses are compared byte by byte: the fastest order, and the same on every server whatever its locale.
alter table customer alter column email type text collate "C";
-- An import updates every customer once; room in each page lets the new version stay beside the old one (HOT).
alter table customer set (fillfactor = 75);

alter table site
  add constraint site_name_not_empty check (btrim(name) <> '');

alter table upload
  add constraint upload_size_range check (size >= 0),
  add constraint upload_stored_is_complete check (
    status <> 'STORED' or (storage_key is not null and size is not null and sha256 is not null)
  );

alter table customer
  -- Letters beyond ASCII are left to the app: its Unicode version may be another than the server's.
  add constraint customer_email_normalised check (email !~ '[A-Z]' and char_length(email) between 1 and 254),
  add constraint customer_balance_range check (balance between 0 and 999999999),
  add constraint customer_balance_sum check (balance = earned + adjusted - redeemed - expired),
  add constraint customer_totals_range check (earned >= 0 and redeemed >= 0 and expired >= 0),
  add constraint customer_without_account_has_no_points check (account_created_date is not null or balance = 0);

alter table ledger_transaction
  add constraint ledger_transaction_amount_sum check (amount = amount_after - amount_before),
  add constraint ledger_transaction_amount_range check (
    amount_before between 0 and 999999999 and amount_after between 0 and 999999999
  ),
  add constraint ledger_transaction_import_row_complete check ((loyalty_import_id is null) = (import_row_number is null));

alter table loyalty_import
  add constraint loyalty_import_revision_range check (revision >= 1),
  add constraint loyalty_import_file_size_range check (file_size >= 0),
  add constraint loyalty_import_columns_range check (email_column between 0 and 99 and points_column between 0 and 99),
  add constraint loyalty_import_columns_differ check (email_column <> points_column),
  add constraint loyalty_import_counts_range check (
    parsed_row_count >= 0 and success_count >= 0 and failure_count >= 0 and unchanged_count >= 0
  ),
  add constraint loyalty_import_parsed_is_counted check (
    status not in ('PARSED', 'IMPORTING', 'IMPORTED') or parsed_row_count is not null
  ),
  add constraint loyalty_import_mapping_is_fixed check (
    status not in ('IMPORTING', 'IMPORTED') or (email_column is not null and points_column is not null)
  ),
  add constraint loyalty_import_every_row_is_counted check (
    status <> 'IMPORTED' or (success_count + failure_count = parsed_row_count) is true
  );

alter table import_row
  add constraint import_row_number_range check (row_number >= 1 and position >= 1),
  add constraint import_row_is_usable_or_refused check (
    error_code is not null or (customer_id is not null and (points between 0 and 999999999) is true)
  );

alter table import_chunk
  add constraint import_chunk_positions_range check (first_position >= 1 and last_position >= first_position),
  add constraint import_chunk_counts_range check (
    success_count >= 0 and failure_count >= 0 and unchanged_count between 0 and success_count
  ),
  add constraint import_chunk_every_row_is_counted check (
    success_count + failure_count = last_position - first_position + 1
  );

-- The rows that failed, in the order of the file: the error list and the error file.
create index import_row_failed on import_row (loyalty_import_id, row_number) where error_code is not null;
-- What is still to be sent.
create index outbox_event_unsent on outbox_event (created_date) where sent_date is null;
-- Imports at work: those that may have stalled.
create index loyalty_import_unfinished on loyalty_import (updated_date) where status in ('INITIATED', 'PARSING', 'IMPORTING');
-- The events of one import.
create index outbox_event_import on outbox_event ((data ->> 'loyaltyImportId'));
