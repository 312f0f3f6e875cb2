declare const meant: unique symbol;

/** Many words as one text, by which they go to a client component. */
export type AsText<T> = string & { [meant]?: T };

/** React describes each value for the browser, and reads each again to render it: hundreds of words cost more than the page. */
export const asText = <T>(value: T): AsText<T> => JSON.stringify(value);

export const fromText = <T>(text: AsText<T>) => JSON.parse(text) as T;
