import { TableSkeleton } from "@/app/elements/table-skeleton";

export default function Loading() {
  return <TableSkeleton rows={5} figures={3} />;
}
