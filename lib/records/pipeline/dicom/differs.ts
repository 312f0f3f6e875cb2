import { soundKeys } from '@/lib/people/name-keys';
import { sameName } from '@/lib/people/same-name';

export type Difference = 'name' | 'birthDate' | 'twoPatients';

type Patient = { writtenName: string; passportName: string | null; birthDate: Date };

const unspaced = (keys: string[]) => keys.join('');

/** Names are long in one place and short in another: two words in common are enough, or all where there is but one. */
function meet(one: string[], other: string[]) {
  if (unspaced(one) === unspaced(other) || unspaced(one.toReversed()) === unspaced(other)) return true;
  const common = one.filter((key) => other.includes(key)).length;
  return common > 0 && common >= Math.min(2, one.length, other.length);
}

const isOneName = (one: string, other: string) => sameName(one, other) || meet(soundKeys(one), soundKeys(other));

/** Whether one of these writings is a name of this patient, in whatever script (R7: warned of, never refused). */
const knows = (names: string[], { writtenName, passportName }: Patient) =>
  names.some((name) => [writtenName, passportName ?? writtenName].some((known) => isOneName(name, known)));

type Told = { patientNames: string[]; patientBirth: Date | null };

/** What a study says of its patient and what we know of ours. What is not said does not differ. */
export function differences({ patientNames, patientBirth }: Told, patient: Patient): Difference[] {
  const name = patientNames.length > 0 && !knows(patientNames, patient);
  const birth = patientBirth !== null && patientBirth.getTime() !== patient.birthDate.getTime();
  return [...(name ? (['name'] as const) : []), ...(birth ? (['birthDate'] as const) : [])];
}

/** Two files of one study that tell of two people: names that do not meet, or two birth dates. */
export function areTwoPatients(one: Told, other: Told) {
  const births = [one.patientBirth, other.patientBirth].map((date) => date?.getTime());
  if (births[0] !== undefined && births[1] !== undefined && births[0] !== births[1]) return true;
  const [names, others] = [one.patientNames, other.patientNames];
  return (
    names.length > 0 && others.length > 0 && !names.some((name) => others.some((another) => isOneName(name, another)))
  );
}
