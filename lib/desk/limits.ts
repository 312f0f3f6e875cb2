/** More is not counted, and not sorted behind a search: who finds a thousand writes more of the name. */
export const mostFound = 1000;

/** One page of the list. */
export const rowsOfPage = 50;

/** One file. */
export const mostExported = 10_000;
