"use client";

import { useEffect, useEffectEvent } from "react";
import { pastedFiles } from "./pasted-files";

/** Takes files, and cells of a spreadsheet, that are pasted anywhere on the page. */
export function usePaste(onFiles: (files: File[]) => void): void {
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = event.clipboardData ? pastedFiles(event.clipboardData) : [];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
