import { cookies } from "next/headers";
import { Field } from "@/app/elements/field";
import { KeptForm } from "@/app/elements/kept-form";
import { Select } from "@/app/elements/select";
import { chosenTheme, themes } from "@/app/look/theme";
import { languages } from "@/app/texts/languages";
import { reader } from "@/app/texts/reader";
import { languageCookie } from "@/app/texts/reader-of";
import { saveLook } from "./look-action";

/** Chooses language and colours; works without JavaScript. */
export async function LookForm() {
  const { look } = (await reader()).texts.settings;
  const theme = await chosenTheme();
  const language = (await cookies()).get(languageCookie)?.value ?? "";
  return (
    <KeptForm
      action={saveLook}
      kind="secondary"
      submit={look.save}
      pendingText={look.saving}
      className="panel grid gap-6 p-4 sm:grid-cols-2 sm:p-5"
    >
      <Field label={look.language} error={undefined}>
        {(control) => (
          <Select {...control} key={language} name="language" defaultValue={language}>
            <option value="">{look.browserLanguage}</option>
            {Object.entries(languages).map(([code, { name }]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <fieldset key={theme} className="min-w-0">
        <legend className="mb-1 font-medium text-sm">{look.theme}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {themes.map((each) => (
            <label
              key={each}
              className="flex min-h-10 cursor-pointer items-center gap-2 text-sm has-checked:font-medium max-md:min-h-11"
            >
              <input
                type="radio"
                name="theme"
                value={each}
                defaultChecked={each === theme}
                className="size-4 accent-(--accent)"
              />
              {look.themes[each]}
            </label>
          ))}
        </div>
      </fieldset>
    </KeptForm>
  );
}
