-- AlterEnum
ALTER TYPE "ImportAction" ADD VALUE 'DELETED';
