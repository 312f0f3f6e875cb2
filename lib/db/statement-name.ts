import { createHash } from 'node:crypto';

/** The same text has the same name, by which a connection remembers its plan: the big statements are costly to plan. */
export const nameOf = (text: string) => createHash('sha1').update(text).digest('hex');
