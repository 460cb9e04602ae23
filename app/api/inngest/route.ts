import { serve } from "inngest/next";
import type { NextRequest } from "next/server";
import { inngest } from "@/inngest/client";
import { functions } from "@/inngest/functions";
import { env } from "@/lib/env";

const handler = serve({ client: inngest, functions });

/** Where an Inngest server calls the durable functions; it signs its requests, and the SDK checks them. */
async function answer(request: NextRequest, context: unknown): Promise<Response> {
  // Beside the embedded engine the SDK is in development mode, in which it would run anybody's request.
  if (env().engine === "embedded") {
    return Response.json(
      { message: "Durable functions run inside this app; there is no Inngest server." },
      { status: 404 },
    );
  }
  return handler(request, context);
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
