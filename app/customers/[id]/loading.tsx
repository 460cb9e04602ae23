import { TableSkeleton } from "@/app/elements/table-skeleton";

export default function Loading() {
  return <TableSkeleton rows={4} figures={4} />;
}
