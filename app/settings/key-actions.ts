"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { reader } from "@/app/texts/reader";
import { plainText } from "@/lib/read-input";
import { createApiKey } from "@/lib/sites/create-api-key";
import { revokeApiKey } from "@/lib/sites/revoke-api-key";

/** A new key, which nobody can read again, or a sentence on why there is none. */
export type MadeKey = { key: string; refusal?: string; entered?: string };

const form = z.object({ name: z.string().trim() });
const keyName = plainText(100);

/** Makes a key of the site. */
export async function makeKey(_: MadeKey, formData: FormData): Promise<MadeKey> {
  const { name } = form.parse(Object.fromEntries(formData));
  const site = await currentSite();
  if (!keyName.safeParse(name).success) {
    return { key: "", refusal: (await reader()).texts.settings.keys.badName, entered: name };
  }
  const { key } = await createApiKey(site.name, name || undefined);
  revalidatePath("/settings");
  return { key };
}

/** Takes a key away. @returns no sentence, because this cannot fail */
export async function revokeKey(keyId: string): Promise<string> {
  const site = await currentSite();
  await revokeApiKey(site.id, z.guid().parse(keyId));
  revalidatePath("/settings");
  return "";
}
