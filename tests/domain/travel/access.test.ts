import { expect, test } from 'vitest';
import { type Actor, aVisitor, idOf, theSystem } from '@/lib/access/actor';
import { mayOpen } from '@/lib/access/permissions';
import { StaffRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { checkRule } from '@/lib/travel/check-rule';
import { publishRule } from '@/lib/travel/publish-rule';
import { findRule, listRules } from '@/lib/travel/queries';
import { checking, publishing, writing } from '@/lib/travel/schema';
import { withdrawRule } from '@/lib/travel/withdraw-rule';
import { writeText } from '@/lib/travel/write-text';
import { db } from '@/tests/support/database';
import { anAdministrator, aRule, aTypedRule, dayFromNow } from '@/tests/support/travel-rules';

const others: [string, Actor][] = [
  ['a visitor', aVisitor],
  ['a patient', { kind: 'person', id: newId(), follows: [] }],
  ['the system', theSystem],
  ...Object.values(StaffRole)
    .filter((role) => role !== 'administrator')
    .map((role): [string, Actor] => [`the ${role}`, { kind: 'staff', id: newId(), role }]),
];

const check = () => checking.parse({ checkedBy: 'Kim Rivera', checkAgainBy: dayFromNow(60) });
const spanish = writing.parse({ language: 'es', text: 'Necesita una visa.', reviewedBy: 'Marta Vidal' });

test.each(others)('%s finds no door to the rules and changes none', async (_, actor) => {
  const id = await aRule();
  const before = await db().travelRule.findUniqueOrThrow({ where: { id }, include: { texts: true } });
  const count = await db().travelRule.count();
  expect(mayOpen(actor, 'travel.publish')).toBe(false);
  const attempts = [
    () => publishRule(actor, publishing.parse(aTypedRule())),
    () => writeText(actor, id, spanish),
    () => checkRule(actor, id, check()),
    () => withdrawRule(actor, id),
    () => listRules(actor),
    () => findRule(actor, id),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow('notFound');
  expect(await db().travelRule.findUniqueOrThrow({ where: { id }, include: { texts: true } })).toEqual(before);
  expect(await db().travelRule.count()).toBe(count);
});

test('the trail names who published, wrote, checked and withdrew, and holds none of the words', async () => {
  const [id, administrator] = [await aRule(), await anAdministrator()];
  await writeText(administrator, id, spanish);
  await checkRule(administrator, id, check());
  await withdrawRule(administrator, id);
  const entries = await db().auditEntry.findMany({
    where: { details: { path: ['ruleId'], equals: id } },
    orderBy: { id: 'asc' },
  });
  expect(entries.map(({ action, actorId, details }) => [action, actorId, details])).toEqual([
    ['travelRule.published', idOf(administrator), { ruleId: id, kind: 'visa', language: 'en' }],
    ['travelRule.textWritten', idOf(administrator), { ruleId: id, language: 'es' }],
    ['travelRule.checked', idOf(administrator), { ruleId: id, checkAgainBy: dayFromNow(60) }],
    ['travelRule.withdrawn', idOf(administrator), { ruleId: id }],
  ]);
});
