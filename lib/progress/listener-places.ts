/** Streams of one site that are open at the same time in this process. Each costs a connection and some memory. */
const placesOfSite = 50;

const taken = new Map<string, number>();

/** Takes one of the places of a site. @returns what gives it back, once; undefined when all are taken */
export function takeListenerPlace(siteId: string): (() => void) | undefined {
  const count = taken.get(siteId) ?? 0;
  if (count >= placesOfSite) return undefined;
  taken.set(siteId, count + 1);
  let given = false;
  return () => {
    if (given) return;
    given = true;
    const left = (taken.get(siteId) ?? 1) - 1;
    if (left === 0) taken.delete(siteId);
    else taken.set(siteId, left);
  };
}
