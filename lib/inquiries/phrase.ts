import { createHash } from 'node:crypto';
import { peppered } from '@/lib/secrets';

/**
 * What somebody without e-mail says together with the reference: twelve digits in three groups, 40 bits. Digits are
 * read aloud alike in every language. Derived from the case, so the receipt can show it again; the row has a hash.
 */
export function phraseOf(caseId: string) {
  const bits = createHash('sha256')
    .update(peppered(`phrase ${caseId}`))
    .digest()
    .readBigUInt64BE();
  const digits = String(bits % 10n ** 12n).padStart(12, '0');
  return `${digits.slice(0, 4)} ${digits.slice(4, 8)} ${digits.slice(8)}`;
}
