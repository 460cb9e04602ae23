-- CreateTable
CREATE TABLE "idempotency_key" (
    "site_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "created_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claim_id" UUID,
    "lease_date" TIMESTAMPTZ(3),
    "status" INTEGER,
    "body" TEXT,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("site_id","key")
);

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on

-- There is a claim until there is an answer, and never both.
ALTER TABLE idempotency_key
  ADD CONSTRAINT idempotency_key_is_claimed_or_answered CHECK (
    num_nonnulls(claim_id, lease_date) = 2 AND num_nonnulls(status, body) = 0
    OR num_nonnulls(claim_id, lease_date) = 0 AND num_nonnulls(status, body) = 2
  );
