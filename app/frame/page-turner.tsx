"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { noteTurning } from "./turning";

/**
 * Leads from page to page without loading what they have in common again, for every link and every form that asks for a page.
 * They are plain ones, which work by themselves until this is there, and say with `data-keep-place` that the window shall not
 * be scrolled up. While the next page is on its way, the one that is left stays as it is, and this says so.
 * @param text for screen readers
 */
export function PageTurner({ text }: { text: string }) {
  const router = useRouter();
  const [isOnItsWay, startTransition] = useTransition();
  useEffect(() => noteTurning(isOnItsWay), [isOnItsWay]);
  useEffect(() => {
    const turn = (event: Event, from: Element, address: URL) => {
      event.preventDefault();
      const scroll = !from.hasAttribute("data-keep-place");
      noteTurning(true);
      startTransition(() => router.push(address.href, { scroll }));
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest("a");
      const address = link && pageOfLink(link, event);
      if (address) turn(event, link, address);
    };
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target instanceof HTMLFormElement && event.target;
      const address = form && !event.defaultPrevented && pageOfForm(form);
      if (address) turn(event, form, address);
    };
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit);
    };
  }, [router]);
  return (
    <p aria-live="polite" className={isOnItsWay ? "page-on-its-way" : undefined}>
      <span className="sr-only">{isOnItsWay && text}</span>
    </p>
  );
}

/** The page of this site that a press of a link leads to, in this tab. */
function pageOfLink(link: HTMLAnchorElement, event: MouseEvent): URL | undefined {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return undefined;
  if (!link.href || link.target || link.hasAttribute("download")) return undefined;
  const address = new URL(link.href);
  const isHere = address.pathname === location.pathname && address.search === location.search;
  return address.origin !== location.origin || (isHere && address.hash) ? undefined : address;
}

/** The page that a form asks for, with what was typed into it. */
function pageOfForm(form: HTMLFormElement): URL | undefined {
  const action = form.getAttribute("action");
  if (!action?.startsWith("/") || form.method !== "get") return undefined;
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return new URL(`${action}?${new URLSearchParams(fields)}`, location.href);
}
