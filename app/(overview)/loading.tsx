import { TableSkeleton } from "@/app/elements/table-skeleton";

export default function Loading() {
  return <TableSkeleton title="the overview" rows={5} figures={3} />;
}
