"use client";

import { useEffect, useRef, useState } from "react";

const announceMilliseconds = 5_000;

/** Follows a text in steps that a screen reader can read out. */
export function useEveryFewSeconds(words: string): string {
  const [announced, setAnnounced] = useState("");
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  }, [words]);
  useEffect(() => {
    const timer = setInterval(() => setAnnounced(latest.current), announceMilliseconds);
    return () => clearInterval(timer);
  }, []);
  return announced;
}
