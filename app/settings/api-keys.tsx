import { ConfirmButton } from "@/app/elements/confirm-button";
import { Moment } from "@/app/elements/moment";
import { tableStyle } from "@/app/elements/table-style";
import { reader } from "@/app/texts/reader";
import { showText } from "@/lib/show-text";
import { type ListedApiKey, listApiKeys } from "@/lib/sites/list-api-keys";
import { revokeKey } from "./key-actions";
import { MakeKey } from "./make-key";

/** The keys of a site: which there are, a new one, and the end of one. @param address of this installation */
export async function ApiKeys({ siteId, address }: { siteId: string; address: string }) {
  const { keys: texts } = (await reader()).texts.settings;
  const keys = await listApiKeys(siteId);
  const { name, make, making, shownOnce, key, copy, copied, copyExample, example, exampleLabel, exampleKey } = texts;
  return (
    <div className="space-y-4">
      {keys.length > 0 ? (
        <div className={tableStyle.frame}>
          <table className={tableStyle.table}>
            <thead className={tableStyle.head}>
              <tr>
                <th className={tableStyle.headCell}>{texts.ofKey}</th>
                <th className={`${tableStyle.headCell} max-sm:hidden`}>{texts.made}</th>
                <th className={tableStyle.headCell}>{texts.lastUsed}</th>
                <td className={tableStyle.headCell} />
              </tr>
            </thead>
            <tbody>
              {keys.map((each) => (
                <tr key={each.id} className={tableStyle.row}>
                  <td className={`${tableStyle.cell} [overflow-wrap:anywhere]`}>
                    {each.name ? (
                      <bdi>{showText(each.name)}</bdi>
                    ) : (
                      <span className="text-ink-soft">{texts.noName}</span>
                    )}
                    <span className="block font-mono text-ink-soft text-xs">{each.fingerprint}</span>
                  </td>
                  <td className={`${tableStyle.cell} text-ink-soft max-sm:hidden`}>
                    <Moment date={each.createdDate} />
                  </td>
                  <td className={`${tableStyle.cell} text-ink-soft`}>
                    {each.lastUsedDate ? <Moment date={each.lastUsedDate} /> : texts.neverUsed}
                  </td>
                  <td className="px-2 py-1 text-end">
                    <RevokeKey apiKey={each} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="panel p-6 text-ink-soft text-sm">{texts.none}</p>
      )}
      <MakeKey
        address={address}
        texts={{ name, make, making, shownOnce, key, copy, copied, copyExample, example, exampleLabel, exampleKey }}
      />
    </div>
  );
}

async function RevokeKey({ apiKey: { id, name, fingerprint } }: { apiKey: ListedApiKey }) {
  const { keys } = (await reader()).texts.settings;
  const named = name ? showText(name) : fingerprint;
  return (
    <ConfirmButton
      confirmation={{
        title: keys.revokeTitle(named),
        consequences: keys.revokeTexts,
        keep: keys.keep,
        submit: keys.revokeSubmit,
        pending: keys.revoking,
        action: revokeKey.bind(null, id),
      }}
    >
      <span aria-hidden>{keys.revoke}</span>
      <span className="sr-only">{keys.revokeNamed(named)}</span>
    </ConfirmButton>
  );
}
