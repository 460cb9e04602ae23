import { Field } from "@/app/elements/field";
import { Select } from "@/app/elements/select";
import type { ColumnTexts } from "./column-texts";

/** What separates decimals; "" leaves it open. */
export type DecimalSeparator = "" | "," | ".";

/** Asks what only a person can know about numbers such as 1,234. */
export function DecimalSelect({
  value,
  onChange,
  hint,
  texts,
}: {
  value: DecimalSeparator;
  onChange: (value: DecimalSeparator) => void;
  /** What is likely, and why. It is not chosen for anybody. */
  hint: string | undefined;
  texts: ColumnTexts["form"];
}) {
  const meanings: [DecimalSeparator, string][] = [
    ["", texts.decimalsOpen],
    [".", texts.decimalPoint],
    [",", texts.decimalComma],
  ];
  return (
    <Field label={texts.decimals} error={undefined} hint={hint}>
      {(control) => (
        <Select
          {...control}
          value={value}
          onChange={(event) => onChange(meanings.find(([each]) => each === event.target.value)?.[0] ?? "")}
        >
          {meanings.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
