/** More is not counted, and not sorted behind a search: who finds a thousand writes more of the name. */
export const mostFound = 1000;

/** One page of the list. */
export const rowsOfPage = 50;

/** One page of a search, which looks for one person and has the likeliest first. */
export const rowsOfSearch = 25;

/** One file. */
export const mostExported = 10_000;
