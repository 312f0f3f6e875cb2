import type { FoundSign } from './find-signs';
import { acuityOf, isRed, type Sign } from './signs';

/** What a suggestion rests on: a ticked sign, a word that was found, one that was denied, or the patient's age. */
export type Reason = `ticked.${string}` | `words.${Sign}` | `denied.${Sign}` | 'infant' | 'aged';

export type Suggestion = { acuity: number; reasons: Reason[] };

type Known = { ticked: readonly string[]; found: readonly FoundSign[]; age: number };

const usual = 4;
const loweredBy = 2;

/** A denial lowers what a word suggests and never silences it: people deny what they fear. */
const fromWords = ({ sign, denied }: FoundSign) =>
  denied
    ? { acuity: Math.min(acuityOf[sign] + loweredBy, usual), reason: `denied.${sign}` as const }
    : { acuity: acuityOf[sign], reason: `words.${sign}` as const };

const fromTicks = (sign: string) => ({
  acuity: isRed(sign) ? acuityOf[sign] : 2,
  reason: `ticked.${sign}` as const,
});

const fromAge = (age: number) => [
  ...(age < 1 ? [{ acuity: 3, reason: 'infant' as const }] : []),
  ...(age >= 80 ? [{ acuity: 3, reason: 'aged' as const }] : []),
];

/** How soon this patient may have to be seen, and why. It decides nothing: a person does. */
export function suggestAcuity({ ticked, found, age }: Known): Suggestion {
  const grounds = [...ticked.map(fromTicks), ...found.map(fromWords), ...fromAge(age)];
  return {
    acuity: Math.min(usual, ...grounds.map(({ acuity }) => acuity)),
    reasons: grounds.toSorted((one, other) => one.acuity - other.acuity).map(({ reason }) => reason),
  };
}

/** Words that speak of a red sign, not denied: somebody on duty must read them now. */
export const alarming = (found: readonly FoundSign[]) =>
  found.filter(({ sign, denied }) => isRed(sign) && !denied).map(({ sign }) => sign);
