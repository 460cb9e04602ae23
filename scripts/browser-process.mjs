/**
 * What files of Next.js and React find as Node's `process` in a browser, in place of a whole imitation of it: they look only for
 * settings, of which there are none. See docs/decisions/0013-what-a-page-loads-at-first.md.
 * @type {Record<string, string | undefined>}
 */
export const env = {};
