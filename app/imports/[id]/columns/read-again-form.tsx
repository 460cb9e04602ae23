import { Disclosure } from "@/app/elements/disclosure";
import { Field } from "@/app/elements/field";
import { Select } from "@/app/elements/select";
import { SubmitButton } from "@/app/elements/submit-button";
import type { Texts } from "@/app/texts/english";
import { reader } from "@/app/texts/reader";
import type { FormatOverrides } from "@/lib/files/file-format";
import type { ParseDetails } from "@/lib/import-files/parse-details";
import { showText } from "@/lib/show-text";
import { readAgain } from "./read-again-action";

type Choice = {
  name: string;
  label: string;
  /** What a person has chosen before; "" when it was recognised. */
  value: string;
  /** Words for leaving it to the app. */
  recognised: string;
  options: [string, string][];
};

/** What can be chosen: that which is there. */
export type Choosable = Partial<Pick<ParseDetails, "encoding" | "delimiter" | "sheets" | "headerRow">>;

/** Lets a person decide how the file is read, where it was not read as they meant. */
export async function ReadAgainForm({
  importId,
  revision,
  choosable,
  chosen,
}: {
  importId: string;
  revision: string;
  choosable: Choosable;
  /** What was decided the last time. */
  chosen: FormatOverrides;
}) {
  const { howRead } = (await reader()).texts.columns;
  return (
    <Disclosure summary={howRead.again} isPanel={false}>
      <form action={readAgain} className="grid items-end gap-4 sm:grid-cols-2">
        <input type="hidden" name="importId" value={importId} />
        <input type="hidden" name="revision" value={revision} />
        {choicesOf(choosable, chosen, howRead).map(({ name, label, value, recognised, options }) => (
          <Field key={name} label={label} error={undefined}>
            {(control) => (
              <Select {...control} name={name} defaultValue={value}>
                <option value="">{recognised}</option>
                {options.map(([option, words]) => (
                  <option key={option} value={option}>
                    {words}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
        <div className="sm:col-span-2">
          <SubmitButton kind="secondary" pendingText={howRead.pending}>
            {howRead.submit}
          </SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}

function choicesOf(
  { encoding, delimiter, sheets, headerRow }: Choosable,
  chosen: FormatOverrides,
  texts: Texts["columns"]["howRead"],
): Choice[] {
  const rowNumbers = Array.from({ length: Math.max(10, headerRow ?? 0) }, (_, index) => index + 1);
  const choices: (Choice | false | undefined)[] = [
    encoding && {
      name: "encoding",
      label: texts.encoding,
      value: chosen.encoding ?? "",
      recognised: texts.recognised,
      options: Object.entries(texts.encodings),
    },
    delimiter && {
      name: "delimiter",
      label: texts.delimiter,
      value: chosen.delimiter ?? "",
      recognised: texts.recognised,
      options: Object.entries(texts.delimiters),
    },
    sheets &&
      sheets.length > 1 && {
        name: "sheet",
        label: texts.sheet,
        value: chosen.sheet ?? "",
        recognised: texts.recognised,
        options: sheets.map((name): [string, string] => [name, showText(name)]),
      },
    headerRow !== undefined && {
      name: "headerRow",
      label: texts.header,
      value: chosen.headerRow === null ? "none" : String(chosen.headerRow ?? ""),
      recognised: texts.recognised,
      options: [
        ["none", texts.noHeader],
        ...rowNumbers.map((row): [string, string] => [String(row), texts.headerRow(row)]),
      ],
    },
  ];
  return choices.filter((choice) => typeof choice === "object");
}
