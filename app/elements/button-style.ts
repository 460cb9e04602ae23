/** How buttons look, and links that act as one. What that means is in globals.css, so that no page brings it once more. */
export const buttonStyle = {
  primary: "button button-primary",
  secondary: "button button-secondary",
  quiet: "button button-quiet",
  danger: "button button-danger",
  quietDanger: "button button-quiet-danger",
  link: "button-link",
} as const;
