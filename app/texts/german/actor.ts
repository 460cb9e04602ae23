/**
 * Who did something, as the record of an import calls them: a person, or a key of the API by its name or its marks. A key
 * without a name breaks only between its marks and its day.
 */
export function germanActor(actor: string): string {
  return actor
    .replace(/^API key “(.*)”$/s, "API-Schlüssel „$1“")
    .replace(/^API key ([0-9a-f]{8}) of (\d{4})-(\d\d)-(\d\d)$/, "API\u2011Schlüssel\u00a0$1 vom\u00a0$4.$3.$2");
}
