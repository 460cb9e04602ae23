"use client";

import { useEffect } from "react";

/** Keeps the title of the tab, for whoever looks at another one. */
export function useTabTitle(title: string): void {
  // Each time: the page's own title may arrive after the page itself.
  useEffect(() => {
    if (document.title !== title) document.title = title;
  });
}
