"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { themeCookie, themes } from "@/app/look/theme";
import { isLanguage } from "@/app/texts/languages";
import { languageCookie } from "@/app/texts/reader-of";

const form = z.object({
  /** Empty: as the browser says. */
  language: z.string().refine((text) => text === "" || isLanguage(text)),
  theme: z.enum(themes),
});

const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", maxAge: 31_536_000 } as const;

/** Keeps in the browser which language and colours its reader has chosen. */
export async function saveLook(_previous: undefined, formData: FormData): Promise<undefined> {
  const { language, theme } = form.parse(Object.fromEntries(formData));
  await currentSite();
  const kept = await cookies();
  if (language) kept.set(languageCookie, language, cookieOptions);
  else kept.delete(languageCookie);
  if (theme === "system") kept.delete(themeCookie);
  else kept.set(themeCookie, theme, cookieOptions);
  revalidatePath("/", "layout");
}
