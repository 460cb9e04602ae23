-- AlterTable
ALTER TABLE "engine_run" ADD COLUMN     "begun" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "queued_date" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;


-- Written by hand from here on

-- Runs that an older version of the app has begun keep their place.
UPDATE engine_run SET begun = true WHERE status = 'RUNNING' OR attempt > 0;
