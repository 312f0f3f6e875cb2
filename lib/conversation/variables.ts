/** What a canned reply can be filled in with. */
export const variables = ['patient', 'reference', 'coordinator', 'hospital', 'phone'] as const;

export type Variable = (typeof variables)[number];

const braces = /\{([^{}]*)\}/g;
const isKnown = (name: string): name is Variable => (variables as readonly string[]).includes(name);

export const unknownVariables = (text: string) =>
  [...text.matchAll(braces)].map(([, name]) => name!).filter((name) => !isKnown(name));

/** Names, references and numbers stand isolated, so that they do not turn the words around them. */
export const filledIn = (text: string, values: Record<Variable, string>) =>
  text.replaceAll(braces, (whole, name: string) => (isKnown(name) ? `\u2068${values[name]}\u2069` : whole));
