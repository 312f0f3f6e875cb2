import { hash } from 'node:crypto';

/** The same text has the same name, by which a connection remembers its plan: the big statements are costly to plan. */
export const nameOf = (text: string) => hash('sha1', text);
