/** Called by Next once, before it answers the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    // Next would answer every request with an error for ever; a process that cannot start must end instead.
    const { boot } = await import("@/app/boot").catch((error: unknown) => {
      console.error(error);
      return process.exit(1);
    });
    await boot();
  }
}
