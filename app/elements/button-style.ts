const shape =
  "inline-flex min-h-10 items-center justify-center gap-2 rounded-lg px-4 py-2 text-center font-medium text-sm transition-colors duration-150 motion-reduce:transition-none active:opacity-75 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60 max-md:min-h-11 forced-colors:border";

/** How buttons look, and links that act as one. */
export const buttonStyle = {
  primary: `${shape} bg-accent text-on-accent hover:bg-accent-strong`,
  secondary: `${shape} border border-line-strong bg-surface text-ink hover:bg-sunken`,
  quiet: `${shape} text-accent hover:bg-accent-soft`,
  danger: `${shape} bg-danger text-on-danger hover:opacity-90`,
  quietDanger: `${shape} text-danger hover:bg-danger-soft`,
  link: "inline-flex min-h-8 items-center text-start font-medium text-accent text-sm underline decoration-1 underline-offset-4 hover:decoration-2 aria-disabled:opacity-60 max-md:min-h-11",
} as const;
