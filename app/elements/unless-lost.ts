import { unstable_isUnrecognizedActionError } from "next/navigation";

/**
 * What a server action answers, or else `lost` when the server cannot be reached: so that the page stays, with all that was
 * entered. Errors of the server itself, and redirects, have a digest and go on.
 */
export async function unlessLost<Answer>(act: () => Promise<Answer>, lost: Answer): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    const wentThrough = !(error instanceof Error) || "digest" in error || unstable_isUnrecognizedActionError(error);
    if (wentThrough) throw error;
    return lost;
  }
}
