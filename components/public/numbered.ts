/** The plain sentences `sign1`, `sign2`, … of some messages, in order, as many as there are. */
export const numbered = (words: object, prefix: string) =>
  Object.entries(words)
    .filter(([key]) => key.startsWith(prefix) && /^\d+$/.test(key.slice(prefix.length)))
    .map(([, sentence]) => String(sentence));
