import { createHash } from 'node:crypto';

/** By this a translation knows which words it translates. */
export const textHash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
