-- AlterEnum
ALTER TYPE "RowErrorCode" ADD VALUE 'ROW_UNKNOWN';
