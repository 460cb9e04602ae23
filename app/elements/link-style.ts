export const linkStyle = "font-medium text-accent underline decoration-1 underline-offset-4 hover:decoration-2";
