/** Bound arguments are public input: what is no text is no token. */
export const textOf = (token: unknown) => (typeof token === 'string' ? token : '');
