/** How buttons look, and links that act as one; their shape is in globals.css, so that no page brings it once more. */
export const buttonStyle = {
  primary: "button bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "button border border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "button text-accent hover:bg-accent-soft",
  danger: "button button-danger bg-danger text-on-danger",
  quietDanger: "button text-danger hover:bg-danger-soft",
  link: "button-link",
} as const;
