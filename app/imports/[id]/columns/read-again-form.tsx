import { Field } from "@/app/elements/field";
import { fieldStyle } from "@/app/elements/field-style";
import { SubmitButton } from "@/app/elements/submit-button";
import type { ParseDetails } from "@/lib/imports/parse-details";
import { readAgain } from "./read-again-action";

type Choice = { name: string; label: string; value: string; options: [string, string][] };

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
}: {
  importId: string;
  revision: string;
  details: ParseDetails;
}) {
  return (
    <details className="mt-4 border-line border-t pt-4">
      <summary className="cursor-pointer font-medium">Read it differently</summary>
      <form action={readAgain} className="mt-4 grid items-end gap-4 sm:grid-cols-2">
        <input type="hidden" name="importId" value={importId} />
        <input type="hidden" name="revision" value={revision} />
        {choicesOf(details).map(({ name, label, value, options }) => (
          <Field key={name} label={label} error={undefined}>
            {(control) => (
              <select {...control} name={name} defaultValue={value} className={fieldStyle}>
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

function choicesOf({ encoding, delimiter, sheet, sheets, headerRow }: ParseDetails): Choice[] {
  const rows = Array.from({ length: Math.max(10, headerRow ?? 0) }, (_, index) => String(index + 1));
  const header: [string, string][] = [
    ["none", "There is none"],
    ...rows.map((row): [string, string] => [row, `Row ${row}`]),
  ];
  return [
    ...(encoding ? [{ name: "encoding", label: "Encoding", value: encoding, options: encodings }] : []),
    ...(delimiter
      ? [{ name: "delimiter", label: "Columns are separated by", value: delimiter, options: delimiters }]
      : []),
    ...(sheets && sheets.length > 1
      ? [
          {
            name: "sheet",
            label: "Sheet",
            value: sheet ?? "",
            options: sheets.map((name): [string, string] => [name, name]),
          },
        ]
      : []),
    {
      name: "headerRow",
      label: "Names of the columns",
      value: headerRow === null ? "none" : String(headerRow),
      options: header,
    },
  ];
}
