import { Field } from "@/app/elements/field";
import { fieldStyle } from "@/app/elements/field-style";

/** What separates decimals; "" leaves it open. */
export type DecimalSeparator = "" | "," | ".";

const meanings: [DecimalSeparator, string][] = [
  ["", "Do not import these rows"],
  [".", "A comma separates thousands: 1,234 is 1234"],
  [",", "A point separates thousands: 1.234 is 1234"],
];

/** Asks what only a person can know about numbers such as 1,234. */
export function DecimalSelect({
  value,
  onChange,
}: {
  value: DecimalSeparator;
  onChange: (value: DecimalSeparator) => void;
}) {
  return (
    <Field label="Numbers that could be read in two ways" error={undefined}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => onChange(meanings.find(([each]) => each === event.target.value)?.[0] ?? "")}
          className={fieldStyle}
        >
          {meanings.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
