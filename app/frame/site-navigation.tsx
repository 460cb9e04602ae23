"use client";

import { FileUp, LayoutDashboard, type LucideIcon, Settings, Users } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";

const places: { href: string; name: string; Icon: LucideIcon }[] = [
  { href: "/", name: "Overview", Icon: LayoutDashboard },
  { href: "/imports", name: "Imports", Icon: FileUp },
  { href: "/customers", name: "Customers", Icon: Users },
  { href: "/settings", name: "Settings", Icon: Settings },
];

/** The left rail; a top bar on small screens. */
export function SiteNavigation({ siteName }: { siteName: string }) {
  const pathname = usePathname();
  return (
    <div className="max-md:pt-3 md:px-3 md:py-6">
      <p className="flex items-center gap-2 px-4 pb-2 md:px-3 md:pb-5">
        <span
          aria-hidden
          className="grid size-7 shrink-0 place-items-center rounded-lg bg-accent text-on-accent text-sm"
        >
          {siteName.slice(0, 1)}
        </span>
        <span className="min-w-0 leading-tight">
          <span className="block truncate font-semibold text-sm">{siteName}</span>
          <span className="block text-ink-soft text-xs">Loyalty imports</span>
        </span>
      </p>
      <nav aria-label="Main">
        <ul className="flex gap-1 max-md:justify-between max-md:px-2 md:flex-col">
          {places.map(({ href, name, Icon }) => {
            const current = href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
            return (
              <li key={href} className="max-md:flex-1">
                <Link href={href} aria-current={current ? "page" : undefined} className={placeStyle(current)}>
                  <Icon aria-hidden className="size-4 shrink-0" />
                  {name}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
    </div>
  );
}

const shape =
  "flex items-center gap-3 text-sm max-md:flex-col max-md:gap-1 max-md:border-b-2 max-md:px-1 max-md:py-2 max-md:text-xs md:rounded-lg md:px-3 md:py-2";

function placeStyle(current: boolean): string {
  return current
    ? `${shape} font-semibold text-accent max-md:border-accent md:bg-accent-soft`
    : `${shape} text-ink-soft hover:text-ink max-md:border-transparent md:hover:bg-sunken`;
}
