import { expect, test } from 'vitest';
import { tellTranslators } from '@/lib/translation/tell-translators';
import { aCase } from '@/tests/support/a-case';
import { aTranslator, say, signAs, write } from '@/tests/support/conversation';
import { db, owner } from '@/tests/support/database';
import { spread } from '@/tests/support/notices';

/** Does what the worker would do for the texts of this case that wait for a person. */
async function tellOf(caseId: string) {
  const waiting = await db().translation.findMany({ where: { caseId } });
  const { rows } = await owner().query<{ data: { translationId: string } }>(
    `SELECT data FROM pgboss.job WHERE name = 'translation.tellTranslators'`,
  );
  const queued = rows.filter(({ data }) => waiting.some(({ id }) => id === data.translationId));
  for (const { data } of queued) await tellTranslators.run(data);
  await spread(caseId);
  const told = await db().notice.findMany({ where: { caseId, event: 'translationWanted' } });
  return told.map(({ accountId }) => accountId);
}

test('a translator hears of a text of the patient that waits for a person, and only one of its languages does', async () => {
  const [ana, carmen] = [await aTranslator(['ar', 'en']), await aTranslator(['es', 'en'])];
  const on = await aCase({ stage: 'records' });
  await write(on, { text: 'هو بخير، ولكنه متعب في المساء.' });
  const told = await tellOf(on.id);
  expect(told).toContain(ana.id);
  expect(told).not.toContain(carmen.id);
});

test('nobody is told of a text that a colleague has signed meanwhile', async () => {
  const boris = await aTranslator(['en', 'ar']);
  const on = await aCase({ stage: 'records' });
  const id = await say(on, { text: 'Take it with water.', critical: ['medicine'] });
  await signAs(boris, id, 'ar');
  expect(await tellOf(on.id)).toEqual([]);
});
