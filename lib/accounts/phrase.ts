import { westernDigits } from '@/lib/people/digits';
import { peppered } from '@/lib/secrets';

/** What a case keeps of the phrase; digits of any script, grouped in any way, are the same phrase. */
export const hashOfPhrase = (reference: string, phrase: string) =>
  peppered(`${reference} ${westernDigits(phrase).replaceAll(/\D/g, '')}`);
