"use client";

import { useEffect } from "react";

let lastStep: string | undefined;

/**
 * Moves the focus to the heading when a step follows another one, so that a screen reader says where its reader is and the
 * keyboard goes on from there. The first page of a visit is left to the browser.
 */
export function StepFocus({ step }: { step: string }) {
  useEffect(() => {
    if (lastStep !== undefined && lastStep !== step) document.querySelector("h1")?.focus();
    lastStep = step;
  }, [step]);
  return null;
}
