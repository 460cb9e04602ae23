import { ConfirmButton } from "@/app/elements/confirm-button";
import { Moment } from "@/app/elements/moment";
import { tableStyle } from "@/app/elements/table-style";
import { reader } from "@/app/texts/reader";
import { type ListedApiKey, listApiKeys } from "@/lib/sites/list-api-keys";
import { revokeKey } from "./key-actions";
import { MakeKey } from "./make-key";

/** The keys of a site: which there are, a new one, and the end of one. */
export async function ApiKeys({ siteId }: { siteId: string }) {
  const { keys: texts } = (await reader()).texts.settings;
  const keys = await listApiKeys(siteId);
  const { make, making, shownOnce, key, copy, copied } = texts;
  return (
    <div className="space-y-4">
      {keys.length > 0 ? (
        <div className={tableStyle.frame}>
          <table className={tableStyle.table}>
            <thead className={tableStyle.head}>
              <tr>
                <th className={tableStyle.headCell}>{texts.fingerprint}</th>
                <th className={tableStyle.headCell}>{texts.made}</th>
                <td className={tableStyle.headCell} />
              </tr>
            </thead>
            <tbody>
              {keys.map((each) => (
                <tr key={each.id} className={tableStyle.row}>
                  <td className={`${tableStyle.cell} align-middle font-mono`}>{each.fingerprint}</td>
                  <td className={`${tableStyle.cell} align-middle text-ink-soft`}>
                    <Moment date={each.createdDate} />
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
      <MakeKey texts={{ make, making, shownOnce, key, copy, copied }} />
    </div>
  );
}

async function RevokeKey({ apiKey: { id, fingerprint } }: { apiKey: ListedApiKey }) {
  const { keys } = (await reader()).texts.settings;
  return (
    <ConfirmButton
      confirmation={{
        title: keys.revokeTitle(fingerprint),
        consequences: keys.revokeTexts,
        keep: keys.keep,
        submit: keys.revokeSubmit,
        pending: keys.revoking,
        action: revokeKey.bind(null, id),
      }}
    >
      <span aria-hidden>{keys.revoke}</span>
      <span className="sr-only">{keys.revokeNamed(fingerprint)}</span>
    </ConfirmButton>
  );
}
