/** Rows are drawn and asked for in blocks of so many. */
export const rowsPerBlock = 50;

/** The most blocks in one list that scrolls: a browser draws nothing that is higher than some 17 million pixels. */
export const mostBlocks = 8_000;
