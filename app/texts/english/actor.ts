/** Who did something, as the record of an import calls them. A key without a name breaks only between its marks and its day. */
export function englishActor(actor: string): string {
  return actor.replace(
    /^API key ([0-9a-f]{8}) of (\d{4})-(\d\d)-(\d\d)$/,
    "API\u00a0key\u00a0$1 of\u00a0$2\u2011$3\u2011$4",
  );
}
