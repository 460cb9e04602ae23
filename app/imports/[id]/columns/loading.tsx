import { ImportSteps } from "@/app/imports/import-steps";
import { TableSkeleton } from "@/app/elements/table-skeleton";

export default function Loading() {
  return (
    <>
      <ImportSteps current="Columns" />
      <TableSkeleton title="the file" rows={6} />
    </>
  );
}
