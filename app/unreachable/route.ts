import { randomBytes } from "node:crypto";
import { refusalPage } from "@/app/guard/refusal-page";
import { reader } from "@/app/texts/reader";

const againAfterSeconds = 5;

/** What the browser keeps and shows when this server does not answer. It asks again by itself for the page that was wanted. */
export async function GET(): Promise<Response> {
  const to = await reader();
  const { serverTitle: title, serverText: sentence } = to.texts.refusals;
  return refusalPage(
    { status: 200, reader: to, title, sentence, againAfterSeconds },
    randomBytes(16).toString("base64url"),
  );
}
