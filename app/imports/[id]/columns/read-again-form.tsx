import { Field } from "@/app/elements/field";
import { fieldStyle } from "@/app/elements/field-style";
import { SubmitButton } from "@/app/elements/submit-button";
import type { FormatOverrides } from "@/lib/files/file-format";
import type { ParseDetails } from "@/lib/imports/parse-details";
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

const encodings: [string, string][] = [
  ["UTF-8", "UTF-8"],
  ["WINDOWS-1252", "Windows-1252 (Western European)"],
  ["UTF-16LE", "UTF-16, little endian"],
  ["UTF-16BE", "UTF-16, big endian"],
];

const delimiters: [string, string][] = [
  [",", "Commas"],
  [";", "Semicolons"],
  ["\t", "Tabs"],
  ["|", "Vertical bars"],
];

/** Lets a person decide how the file is read, where it was not read as they meant. */
export function ReadAgainForm({
  importId,
  revision,
  details,
  chosen,
}: {
  importId: string;
  revision: string;
  details: ParseDetails;
  /** What was decided the last time. */
  chosen: FormatOverrides;
}) {
  return (
    <details className="mt-4 border-line border-t pt-4">
      <summary className="cursor-pointer font-medium">Read it differently</summary>
      <form action={readAgain} className="mt-4 grid items-end gap-4 sm:grid-cols-2">
        <input type="hidden" name="importId" value={importId} />
        <input type="hidden" name="revision" value={revision} />
        {choicesOf(details, chosen).map(({ name, label, value, recognised, options }) => (
          <Field key={name} label={label} error={undefined}>
            {(control) => (
              <select {...control} name={name} defaultValue={value} className={fieldStyle}>
                <option value="">{recognised}</option>
                {options.map(([option, words]) => (
                  <option key={option} value={option}>
                    {words}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
        <div className="sm:col-span-2">
          <SubmitButton kind="secondary" pendingText="Reading…">
            Read the file again
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}

function choicesOf({ encoding, delimiter, sheets, headerRow }: ParseDetails, chosen: FormatOverrides): Choice[] {
  const rows = Array.from({ length: Math.max(10, headerRow ?? 0) }, (_, index) => String(index + 1));
  const header: [string, string][] = [
    ["none", "There are none"],
    ...rows.map((row): [string, string] => [row, `Row ${row}`]),
  ];
  const headerChoice = chosen.headerRow === null ? "none" : String(chosen.headerRow ?? "");
  const recognised = "As recognised";
  return [
    ...(encoding
      ? [{ name: "encoding", label: "Encoding", value: chosen.encoding ?? "", recognised, options: encodings }]
      : []),
    ...(delimiter
      ? [
          {
            name: "delimiter",
            label: "Columns are separated by",
            value: chosen.delimiter ?? "",
            recognised,
            options: delimiters,
          },
        ]
      : []),
    ...(sheets && sheets.length > 1
      ? [
          {
            name: "sheet",
            label: "Sheet",
            value: chosen.sheet ?? "",
            recognised: "The first one",
            options: sheets.map((name): [string, string] => [name, showText(name)]),
          },
        ]
      : []),
    { name: "headerRow", label: "Names of the columns", value: headerChoice, recognised, options: header },
  ];
}
