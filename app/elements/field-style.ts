export const fieldStyle =
  "min-h-10 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 text-sm aria-invalid:border-danger max-md:min-h-11 max-md:text-base";
