import { CircleAlert, Info, TriangleAlert } from "lucide";
import type { ReactNode } from "react";
import { LineIcon } from "@/app/elements/line-icon";

const kinds = {
  danger: { icon: CircleAlert, frame: "border-danger bg-danger-soft", mark: "text-danger" },
  caution: { icon: TriangleAlert, frame: "border-caution bg-caution-soft", mark: "text-caution" },
  info: { icon: Info, frame: "border-line bg-surface", mark: "text-accent" },
} as const;

/** Something to be noticed. @param urgent read out at once by screen readers, for what appears after an action */
export function Notice({
  kind,
  title,
  urgent = false,
  children,
}: {
  kind: keyof typeof kinds;
  title?: string;
  urgent?: boolean;
  children?: ReactNode;
}) {
  const { icon, frame, mark } = kinds[kind];
  return (
    <div role={urgent ? "alert" : undefined} className={`flex gap-3 rounded-lg border p-4 text-sm ${frame}`}>
      <LineIcon icon={icon} className={`mt-0.5 size-4 shrink-0 ${mark}`} />
      <div className="min-w-0 space-y-1 [overflow-wrap:anywhere]">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
