/** The file most figures are measured with: 10.3 MB, about as much as the app takes unless it is told otherwise. */
export const tenMegabytes = {
  customerCount: 1_000_000,
  rowCount: 240_000,
  content: { rowCount: 240_000, columns: "narrow" },
} as const;
