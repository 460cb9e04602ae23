import { CopyButton } from "./copy-button";
import type { MakeKeyTexts } from "./make-key";

/** What to type into a terminal to see that the API answers. */
export function ExampleCommands({ address, apiKey, texts }: { address: string; apiKey: string; texts: MakeKeyTexts }) {
  const commands = `KEY="${apiKey}"

curl -X POST ${address}/v1/loyalty-imports/query \\
  -H "Authorization: $KEY" \\
  -H "Content-Type: application/json" \\
  -d '{}'`;
  return (
    <div className="space-y-2">
      <p className="text-sm">{texts.example}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={texts.exampleLabel} tabIndex={0} className="panel overflow-x-auto">
        <pre className="p-4 font-mono text-sm">
          <code>{commands}</code>
        </pre>
      </section>
      <CopyButton text={commands} texts={{ copy: texts.copyExample, copied: texts.copied }} />
    </div>
  );
}
