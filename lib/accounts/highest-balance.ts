/** The highest balance that there is, in points. The database keeps to it, too. */
export const highestBalance = 999_999_999;
