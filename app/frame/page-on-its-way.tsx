"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/** When nothing has come by then, the link has led back to this very page, or the browser says what is wrong. */
const patienceMilliseconds = 10_000;

/**
 * Says that another page is on its way, from the press of its link or the sending of its search until it is there. The page
 * that is left stays as it is meanwhile. @param text for screen readers
 */
export function PageOnItsWay({ text }: { text: string }) {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [leaving, setLeaving] = useState<string>();
  const waits = leaving === here;
  useEffect(() => {
    const leave = (address: URL | undefined) => {
      const isElsewhere = address?.origin === location.origin && address.href !== location.href;
      if (isElsewhere && address.pathname + address.search !== location.pathname + location.search) setLeaving(here);
    };
    const onClick = (event: MouseEvent) => leave(linkedPage(event));
    const onSubmit = (event: SubmitEvent) => leave(searchedPage(event));
    document.addEventListener("click", onClick, { capture: true });
    document.addEventListener("submit", onSubmit, { capture: true });
    return () => {
      document.removeEventListener("click", onClick, { capture: true });
      document.removeEventListener("submit", onSubmit, { capture: true });
    };
  }, [here]);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLeaving(undefined), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, [waits]);
  return (
    <p role="status" className={waits ? "page-on-its-way" : undefined}>
      <span className="sr-only">{waits ? text : ""}</span>
    </p>
  );
}

/** The page that a click leads to in this tab. */
function linkedPage({ target, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): URL | undefined {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download") || button !== 0) return undefined;
  return metaKey || ctrlKey || shiftKey || altKey ? undefined : new URL(link.href);
}

/** The page that a form asks for, with what was typed into it. */
function searchedPage({ target }: SubmitEvent): URL | undefined {
  if (!(target instanceof HTMLFormElement) || target.role !== "search") return undefined;
  const fields = [...new FormData(target)].filter((field): field is [string, string] => typeof field[1] === "string");
  const address = new URL(target.action);
  address.search = new URLSearchParams(fields).toString();
  return address;
}
