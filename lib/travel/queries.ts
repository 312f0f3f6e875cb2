import { type Actor, aVisitor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { TravelPurpose } from '@/lib/db/generated/enums';
import { Problem } from '@/lib/errors';
import { today } from '@/lib/hospital/today';
import type { Locale } from '@/lib/i18n/locales';
import { ruleId } from './hold-rule';
import { stateOf } from './rule-state';
import { originalOf, textIn } from './rule-texts';

const most = 200;
const withTexts = { texts: { orderBy: { locale: 'asc' } } } satisfies Prisma.TravelRuleInclude;

type Row = Prisma.TravelRuleGetPayload<{ include: typeof withTexts }>;

const isForAll = ({ countries }: Row) => Number(countries.length === 0);

const meant = (country?: string, purpose?: TravelPurpose): Prisma.TravelRuleWhereInput => ({
  withdrawnAt: null,
  AND: [
    { OR: [{ effectiveUntil: null }, { effectiveUntil: { gte: today() } }] },
    { OR: [{ countries: { isEmpty: true } }, ...(country ? [{ countries: { has: country } }] : [])] },
    ...(purpose ? [{ OR: [{ purposes: { isEmpty: true } }, { purposes: { has: purpose } }] }] : []),
  ],
});

function shown(row: Row, locale: Locale) {
  const { texts: _, withdrawnAt: __, createdById: ___, ...rule } = row;
  const own = textIn(row, locale);
  return {
    ...rule,
    state: stateOf(row),
    hasBegun: row.effectiveFrom <= today(),
    isInLanguage: own !== undefined,
    text: own ?? originalOf(row),
  };
}

export type PublishedRule = ReturnType<typeof shown>;

/**
 * What everybody may read: the rules for a nationality (ISO 3166 alpha-2; without one those for every traveller) and a
 * purpose (without one any), each in the words of `locale`, or of its original where those are missing or stale. By kind,
 * and in it what is said of this nationality first.
 */
export async function rulesFor(country: string | undefined, purpose: TravelPurpose | undefined, locale: Locale) {
  const rows = await asActor(aVisitor, (tx) =>
    tx.travelRule.findMany({
      where: meant(country, purpose),
      include: withTexts,
      orderBy: [{ kind: 'asc' }, { effectiveFrom: 'desc' }, { id: 'asc' }],
      take: most,
    }),
  );
  const order = [...new Set(rows.map(({ kind }) => kind))];
  return rows
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || isForAll(one) - isForAll(other))
    .map((row) => shown(row, locale));
}

/** Every rule that was ever published, the latest first. */
export const listRules = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'travel.publish');
    const rows = await tx.travelRule.findMany({ include: withTexts, orderBy: { publishedAt: 'desc' }, take: most });
    return rows.map((row) => ({ ...row, state: stateOf(row) }));
  });

export type ListedRule = Awaited<ReturnType<typeof listRules>>[number];

/** @throws Problem `notFound` */
export const findRule = (actor: Actor, id: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'travel.publish');
    const row = await tx.travelRule.findUnique({ where: { id: ruleId(id) }, include: withTexts });
    if (!row) throw new Problem('notFound');
    return { ...row, state: stateOf(row) };
  });
