import { randomInt } from 'node:crypto';
import { referenceAlphabet } from '@/lib/people/references';
import { hashOf, peppered } from '@/lib/secrets';

const letter = () => referenceAlphabet[randomInt(referenceAlphabet.length)]!;
const half = () => Array.from({ length: 4 }, letter).join('');

/** A code such as `7K3F-92QD` that one colleague reads out to another, 36 bits. */
export const newSpokenCode = () => `${half()}-${half()}`;

/** What is stored of it; good for this purpose only. */
export const hashOfSpoken = (about: string, code: string) =>
  peppered(`spoken ${about} ${code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')}`);

/** Whether it is the code; where none was made there is none that is right. */
export const isSpoken = (stored: string | null, about: string, code: string) =>
  stored !== null && hashOf(stored) === hashOf(hashOfSpoken(about, code));
