/** Who asks for a change, and for which site. */
export type Caller = {
  siteId: string;
  /** A name for people, such as that of an API key; it stands in the record of what was done. */
  actor: string;
};
