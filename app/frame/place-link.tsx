"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link to a part of the site that says when one is there. */
export function PlaceLink({ href, children }: { href: string; children: ReactNode }) {
  const pathname = usePathname();
  const current = href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
  return (
    <a href={href} aria-current={current ? "page" : undefined} className={`${shape} ${current ? here : elsewhere}`}>
      {children}
    </a>
  );
}

const shape =
  "flex items-center gap-3 text-sm max-md:min-h-11 max-md:flex-col max-md:gap-1 max-md:border-b-2 max-md:px-1 max-md:py-2 max-md:text-xs md:min-h-10 md:rounded-lg md:px-3 md:py-2";
const here = "font-semibold text-accent max-md:border-accent md:bg-accent-soft";
const elsewhere = "text-ink-soft hover:text-ink max-md:border-transparent md:hover:bg-sunken";
