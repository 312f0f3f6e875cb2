/** What two patients have in common. */
export type Likeness = 'wholeName' | 'partOfName' | 'birthDate' | 'sameWriter' | 'phone';

type Compared = {
  nameKeys: readonly string[];
  birthDate: Date;
  accounts: readonly string[];
  phones: readonly string[];
};

const weights: Record<Likeness, number> = { wholeName: 3, partOfName: 2, birthDate: 3, sameWriter: 2, phone: 2 };

/** Likely enough to be shown: a name and a birth date, a name and who wrote; not a writer who asks for two children. */
export const enough = 4;

function nameLikeness(one: readonly string[], other: readonly string[]): Likeness[] {
  const shared = new Set(one.filter((key) => other.includes(key))).size;
  const shorter = Math.min(new Set(one).size, new Set(other).size);
  if (shorter > 1 && shared === shorter) return ['wholeName'];
  return shared > 1 ? ['partOfName'] : [];
}

/** One writer has one phone: they count once. */
function writerLikeness(one: Compared, other: Compared): Likeness[] {
  if (one.accounts.some((id) => other.accounts.includes(id))) return ['sameWriter'];
  return one.phones.some((phone) => other.phones.includes(phone)) ? ['phone'] : [];
}

/** In what two patients are alike, and how much that says. It decides nothing: a person does. */
export function compare(one: Compared, other: Compared) {
  const name = nameLikeness(one.nameKeys, other.nameKeys);
  const born = one.birthDate.getTime() === other.birthDate.getTime() ? (['birthDate'] as const) : [];
  const reasons = [...name, ...born, ...writerLikeness(one, other)];
  return { reasons, score: reasons.reduce((sum, reason) => sum + weights[reason], 0) };
}
