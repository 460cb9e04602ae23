"use client";

import { fieldStyle } from "@/app/elements/field-style";
import { SubmitButton } from "@/app/elements/submit-button";
import { TextField } from "@/app/elements/text-field";
import { useKeptForm } from "@/app/elements/use-kept-form";
import type { Texts } from "@/app/texts/english";
import { CopyButton } from "./copy-button";
import { ExampleCommands } from "./example-commands";
import { type MadeKey, makeKey } from "./key-actions";

export type MakeKeyTexts = Pick<
  Texts["settings"]["keys"],
  "name" | "make" | "making" | "shownOnce" | "key" | "copy" | "copied" | "example" | "exampleLabel" | "exampleKey"
> & { copyExample: string };

/** Makes a key and shows it, once, with commands that use it. @param address of this installation */
export function MakeKey({ address, texts }: { address: string; texts: MakeKeyTexts }) {
  const nothingYet: MadeKey = { key: "" };
  const { answer, lost, pending, form } = useKeptForm(makeKey, nothingYet);
  const { key, refusal, entered } = answer;
  return (
    <div className="space-y-6">
      <form {...form} className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0 grow basis-60 sm:max-w-80">
          <TextField label={texts.name} name="name" error={refusal} defaultValue={entered} />
        </div>
        <div className="sm:mt-6">
          <SubmitButton kind="secondary" pending={pending} pendingText={texts.making}>
            {texts.make}
          </SubmitButton>
        </div>
      </form>
      {lost}
      <div role="status" className="empty:hidden">
        {key && (
          <div className="rounded-lg border border-accent bg-accent-soft p-4 text-sm">
            <p>{texts.shownOnce}</p>
            <div className="mt-3 flex flex-wrap items-center gap-2">
              <input
                readOnly
                aria-label={texts.key}
                value={key}
                onFocus={(event) => event.target.select()}
                className={`${fieldStyle} max-w-[56ch] flex-1 basis-60 font-mono`}
              />
              <CopyButton text={key} texts={texts} />
            </div>
          </div>
        )}
      </div>
      <ExampleCommands address={address} apiKey={key || texts.exampleKey} texts={texts} />
    </div>
  );
}
