"use client";

import { useEffect } from "react";

/**
 * Has the browser show a page of ours when the server cannot be reached (see public/outage-worker.js). Browsers allow that on
 * this machine and over HTTPS only.
 */
export function ReadyForOutage({ language }: { language: string }) {
  useEffect(() => {
    // Another language is another worker, which keeps its own page.
    void navigator.serviceWorker?.register(`/outage-worker.js?${language}`).catch(() => undefined);
  }, [language]);
  return null;
}
