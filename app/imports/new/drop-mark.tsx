/** Lies over the page while a file is held over it. */
export function DropMark({ text }: { text: string }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed inset-2 z-20 grid place-items-center rounded-lg border-2 border-accent border-dashed bg-accent-soft text-center font-semibold text-accent text-lg opacity-95"
    >
      {text}
    </div>
  );
}
