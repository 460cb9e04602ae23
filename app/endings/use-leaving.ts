"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";

const patienceMilliseconds = 20_000;

/**
 * Lets a message leave once it was to be seen for a while. It stays as long as it is pointed at or holds the focus, and while
 * nobody looks at the tab; then its time begins anew.
 * @returns what its element must listen to
 */
export function useLeaving(onLeave: () => void) {
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const isSeen = useSyncExternalStore(onVisibility, visible, visible);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  const isHeld = isPointedAt || isFocused || !isSeen;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => leave.current(), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, [isHeld]);
  return {
    onPointerEnter: () => setIsPointedAt(true),
    onPointerLeave: () => setIsPointedAt(false),
    onFocus: () => setIsFocused(true),
    onBlur: () => setIsFocused(false),
  };
}

function visible(): boolean {
  return document.visibilityState === "visible";
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}
