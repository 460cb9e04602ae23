import type { ImportActivity } from "@/prisma/client/client";

/** What somebody did with an import, as the API tells it. */
export function activityResource({ action, actor, createdDate, rowCount }: ImportActivity) {
  return { action, actor, createdDate: createdDate.toISOString(), rowCount: rowCount ?? undefined };
}
