import { TableSkeleton } from "@/app/elements/table-skeleton";
import { ImportSteps } from "@/app/imports/import-steps";

export default function Loading() {
  return (
    <>
      <ImportSteps current="review" />
      <TableSkeleton figures={4} />
    </>
  );
}
