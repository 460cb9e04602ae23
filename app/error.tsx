"use client";

import { CircleAlert } from "lucide-react";
import { buttonStyle } from "./elements/button-style";
import { EmptyState } from "./elements/empty-state";

export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <div role="alert">
      <EmptyState
        Icon={CircleAlert}
        title="This page could not be shown"
        actions={
          <button type="button" onClick={() => retry()} className={buttonStyle.primary}>
            Try again
          </button>
        }
      >
        Nothing was lost: an import that was running goes on. If it happens again, look at what loyalty-imports prints
        {error.digest ? `; this error has the number ${error.digest} there` : ""}.
      </EmptyState>
    </div>
  );
}
