/** What the route `ending` of an import answers, for a reader of its language. */
export type EndingAnswer = {
  /** What became of the import; empty while it is at work. */
  sentence: string;
  /** The page that shows it, and what the link there says. */
  href: string;
  link: string;
  close: string;
};

/** Reads such an answer; undefined when it is something else. By hand, because Zod is large in a browser. */
export function readEndingAnswer(body: unknown): EndingAnswer | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  if (!("sentence" in body) || !("href" in body) || !("link" in body) || !("close" in body)) return undefined;
  const { sentence, href, link, close } = body;
  const isText = (value: unknown): value is string => typeof value === "string";
  if (!isText(sentence) || !isText(href) || !isText(link) || !isText(close)) return undefined;
  return { sentence, href, link, close };
}
