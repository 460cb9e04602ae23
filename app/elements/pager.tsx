import { buttonStyle } from "./button-style";

type PageLink = { href: string; text: string } | undefined;

/** Links to the pages beside this one; absent when this is the only one. */
export function Pager({ label, back, forward }: { label: string; back: PageLink; forward: PageLink }) {
  if (!back && !forward) return null;
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap justify-between gap-2">
      {back ? (
        <a href={back.href} className={buttonStyle.secondary}>
          {back.text}
        </a>
      ) : (
        <span />
      )}
      {forward && (
        <a href={forward.href} className={buttonStyle.secondary}>
          {forward.text}
        </a>
      )}
    </nav>
  );
}
