/**
 * How the body of a request was encoded to be sent, by its Content-Encoding, in small letters; nothing when it was not. Nobody
 * decodes it on the way to the app.
 */
export function bodyEncodings(request: Request): string[] {
  const names = (request.headers.get("content-encoding") ?? "").toLowerCase().split(",");
  return names.map((name) => name.trim()).filter((name) => name !== "" && name !== "identity");
}
