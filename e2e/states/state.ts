import type { Page } from "@playwright/test";

/** A page as somebody may find it. */
export type State = {
  name: string;
  /** Its address within the shop, or a whole one. */
  path: string;
  /** What is done on the page first, in any language; it can be done again. */
  act?: (page: Page) => Promise<void>;
};

/** Looks at a page while it is in that state. */
export type Look = (state: State) => Promise<void>;
