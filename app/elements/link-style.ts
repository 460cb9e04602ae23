const shape = "font-medium underline decoration-1 underline-offset-4 hover:decoration-2";

export const linkStyle = `${shape} text-accent`;

/** Of a link that begins every row of a list: many of them shall not shout. */
export const rowLinkStyle = `${shape} decoration-line-strong hover:text-accent hover:decoration-accent`;
