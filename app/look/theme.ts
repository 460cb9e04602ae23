import { cookies } from "next/headers";
import { cache } from "react";
import { z } from "zod";

/** Which colours the pages have; `system` follows the device. */
export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

/** The cookie that holds the theme which a reader has chosen. */
export const themeCookie = "theme";

const stored = z.enum(themes).catch("system");

/** The theme of whoever asks for this page. */
export const chosenTheme = cache(async (): Promise<Theme> => stored.parse((await cookies()).get(themeCookie)?.value));
