"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link to a part of the site that says when one is there. */
export function PlaceLink({ href, children }: { href: string; children: ReactNode }) {
  const pathname = usePathname();
  const current = href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link href={href} aria-current={current ? "page" : undefined} className={`${shape} ${current ? here : elsewhere}`}>
      {children}
    </Link>
  );
}

const shape =
  "flex items-center gap-3 text-sm max-md:min-h-11 max-md:flex-col max-md:gap-1 max-md:border-b-2 max-md:px-1 max-md:py-2 max-md:text-xs md:min-h-10 md:rounded-lg md:px-3 md:py-2";
const here = "font-semibold text-accent max-md:border-accent md:bg-accent-soft";
const elsewhere = "text-ink-soft hover:text-ink max-md:border-transparent md:hover:bg-sunken";
