-- Written by hand, because what is stored is carried over.

ALTER TABLE "loyalty_import" ADD COLUMN "staged_failure_count" INTEGER;

CREATE TABLE "failed_row" (
    "loyalty_import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "error_code" "RowErrorCode" NOT NULL,
    "error_detail" TEXT,

    CONSTRAINT "failed_row_pkey" PRIMARY KEY ("loyalty_import_id","row_number")
);

ALTER TABLE "import_chunk" RENAME TO "import_chunk_before";
ALTER TABLE "import_chunk_before" RENAME CONSTRAINT "import_chunk_pkey" TO "import_chunk_before_pkey";
ALTER TABLE "import_chunk_before" DROP CONSTRAINT "import_chunk_site_id_loyalty_import_id_fkey";

CREATE TABLE "import_chunk" (
    "site_id" UUID NOT NULL,
    "loyalty_import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "customer_ids" UUID[],
    "points" INTEGER[],
    "row_numbers" INTEGER[],
    "applied_date" TIMESTAMPTZ(3),
    "success_count" INTEGER,
    "unchanged_count" INTEGER,
    "points_difference" BIGINT,

    CONSTRAINT "import_chunk_pkey" PRIMARY KEY ("site_id","loyalty_import_id","number")
);
ALTER TABLE "import_chunk" ADD CONSTRAINT "import_chunk_site_id_loyalty_import_id_fkey" FOREIGN KEY ("site_id", "loyalty_import_id") REFERENCES "loyalty_import"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Compressing ids and numbers costs more time than it saves room.
ALTER TABLE "import_chunk"
  ALTER COLUMN "customer_ids" SET STORAGE EXTERNAL,
  ALTER COLUMN "points" SET STORAGE EXTERNAL,
  ALTER COLUMN "row_numbers" SET STORAGE EXTERNAL;

INSERT INTO failed_row (loyalty_import_id, row_number, error_code, error_detail)
SELECT loyalty_import_id, row_number, error_code, error_detail FROM import_row WHERE error_code IS NOT NULL;

UPDATE loyalty_import
   SET staged_failure_count = (SELECT count(*) FROM failed_row WHERE failed_row.loyalty_import_id = loyalty_import.id)
 WHERE staged_date IS NOT NULL;

-- Chunks that were applied.
INSERT INTO import_chunk
SELECT chunk.site_id, chunk.loyalty_import_id,
       row_number() OVER (PARTITION BY chunk.loyalty_import_id ORDER BY first_position) - 1,
       content.customer_ids, content.points, content.row_numbers,
       chunk.created_date, chunk.success_count, chunk.unchanged_count, chunk.points_difference
  FROM import_chunk_before AS chunk
  JOIN loyalty_import AS import ON import.site_id = chunk.site_id AND import.id = chunk.loyalty_import_id
 CROSS JOIN LATERAL (
         SELECT array_agg(customer_id) AS customer_ids, array_agg(points) AS points, array_agg(row_number) AS row_numbers
           FROM import_row
          WHERE import_row.loyalty_import_id = chunk.loyalty_import_id
            AND position BETWEEN first_position AND last_position
            AND error_code IS NULL
       ) AS content
 WHERE import.deleted_date IS NULL AND content.customer_ids IS NOT NULL;

-- Rows of imports that were interrupted in the middle, so that they go on.
INSERT INTO import_chunk (site_id, loyalty_import_id, number, customer_ids, points, row_numbers)
SELECT site_id, piece.id,
       (SELECT count(*) FROM import_chunk WHERE import_chunk.loyalty_import_id = piece.id)
         + row_number() OVER (PARTITION BY piece.id ORDER BY piece.number) - 1,
       customer_ids, points, row_numbers
  FROM (SELECT import.site_id, import.id, position / 5000 AS number,
               array_agg(customer_id) AS customer_ids, array_agg(points) AS points, array_agg(row_number) AS row_numbers
          FROM loyalty_import AS import
          JOIN import_row ON import_row.loyalty_import_id = import.id
         WHERE import.status = 'IMPORTING'
           AND error_code IS NULL
           AND NOT EXISTS (
                 SELECT FROM import_chunk_before AS chunk
                  WHERE chunk.site_id = import.site_id AND chunk.loyalty_import_id = import.id
                    AND position BETWEEN first_position AND last_position
               )
         GROUP BY import.site_id, import.id, position / 5000
       ) AS piece;

DROP TABLE "import_chunk_before";
DROP TABLE "import_row";

ALTER TABLE failed_row ADD CONSTRAINT failed_row_number_range CHECK (row_number >= 1);

ALTER TABLE loyalty_import ADD CONSTRAINT loyalty_import_staged_failures_range CHECK (
  (staged_failure_count BETWEEN 0 AND parsed_row_count) AND (staged_date IS NOT NULL) OR staged_failure_count IS NULL
);

ALTER TABLE import_chunk
  ADD CONSTRAINT import_chunk_number_range CHECK (number >= 0),
  ADD CONSTRAINT import_chunk_lists_have_one_length CHECK (
    cardinality(customer_ids) > 0
    AND cardinality(customer_ids) = cardinality(points)
    AND cardinality(customer_ids) = cardinality(row_numbers)
  ),
  ADD CONSTRAINT import_chunk_points_range CHECK (0 <= ALL (points) AND 999999999 >= ALL (points)),
  ADD CONSTRAINT import_chunk_is_applied_as_a_whole CHECK (
    num_nulls(applied_date, success_count, unchanged_count, points_difference) IN (0, 4)
    AND success_count = cardinality(customer_ids)
    AND unchanged_count BETWEEN 0 AND success_count
  );
