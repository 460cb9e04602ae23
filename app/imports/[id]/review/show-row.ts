/** Scrolls a row of a long list to where it is the first one below the head, which stays. @returns it, once it is drawn */
export function showRow(region: HTMLElement | null, place: number): Element | undefined {
  const row = region?.querySelector(`[aria-rowindex="${place + 2}"]`);
  if (!region || !row) return undefined;
  const head = region.querySelector("thead")?.offsetHeight ?? 0;
  region.scrollTop += row.getBoundingClientRect().top - region.getBoundingClientRect().top - head;
  return row;
}
