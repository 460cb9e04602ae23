import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { buttonStyle } from "./elements/button-style";
import { EmptyState } from "./elements/empty-state";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <EmptyState
      Icon={SearchX}
      title="There is nothing at this address"
      actions={
        <>
          <Link href="/imports" className={buttonStyle.primary}>
            See all imports
          </Link>
          <Link href="/" className={buttonStyle.secondary}>
            Go to the overview
          </Link>
        </>
      }
    >
      It may have been deleted, or the address is not complete.
    </EmptyState>
  );
}
