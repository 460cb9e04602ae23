"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { currentSite } from "@/app/current-site";
import { createApiKey } from "@/lib/sites/create-api-key";
import { revokeApiKey } from "@/lib/sites/revoke-api-key";

/** Makes a key of the site. @returns the key, which nobody can read again */
export async function makeKey(): Promise<string> {
  const site = await currentSite();
  const { key } = await createApiKey(site.name);
  revalidatePath("/settings");
  return key;
}

/** Takes a key away. @returns no sentence, because this cannot fail */
export async function revokeKey(keyId: string): Promise<string> {
  const site = await currentSite();
  await revokeApiKey(site.id, z.guid().parse(keyId));
  revalidatePath("/settings");
  return "";
}
