/** A drawing of lines in the color of the text beside it, which says it in words. @param shape one of `shapes.ts` */
export function LineIcon({ shape, className }: { shape: string; className: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <path d={shape} />
    </svg>
  );
}
