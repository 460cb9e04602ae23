import type { IconNode } from "lucide";
import type { ReactNode } from "react";
import { LineIcon } from "@/app/elements/line-icon";

/** Says why nothing is here yet and what to do about it. @param isWholePage its title is that of the page */
export function EmptyState({
  icon,
  title,
  children,
  actions,
  isWholePage = false,
}: {
  icon: IconNode;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  isWholePage?: boolean;
}) {
  const Title = isWholePage ? "h1" : "h2";
  return (
    <div className="panel flex flex-col items-center px-6 py-12 text-center">
      <span className="mb-4 grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
        <LineIcon icon={icon} className="size-5" />
      </span>
      <Title className="font-semibold">{title}</Title>
      <p className="mt-1 max-w-[52ch] text-pretty text-ink-soft text-sm [overflow-wrap:anywhere]">{children}</p>
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
