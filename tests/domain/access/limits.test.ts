import { afterEach, expect, test } from 'vitest';
import { countTry } from '@/lib/access/limits';
import { moveClock, now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { forgetOldDrafts } from '@/lib/inquiries/jobs';
import { db } from '@/tests/support/database';

afterEach(() => moveClock(null));

const inMinutes = (minutes: number) => moveClock(new Date(now().getTime() + minutes * 60_000));

/** `linkOfMail` allows five an hour. */
const times = async (count: number, subject: string) => {
  for (let tried = 0; tried < count; tried++) await countTry(['linkOfMail', subject]);
};

test('the try beyond the limit is refused, of this subject and of no other', async () => {
  const subject = newId();
  await times(5, subject);
  await expect(countTry(['linkOfMail', subject])).rejects.toThrow('tooMany');
  await expect(countTry(['linkOfMail', newId()])).resolves.toBeUndefined();
});

test('when the window is over, one may try again, and whoever goes on trying does not lengthen it', async () => {
  const subject = newId();
  await times(5, subject);
  inMinutes(59);
  await expect(countTry(['linkOfMail', subject])).rejects.toThrow('tooMany');
  inMinutes(2);
  await times(5, subject);
  await expect(countTry(['linkOfMail', subject])).rejects.toThrow('tooMany');
});

test('of many tries at once no more than the limit pass', async () => {
  const subject = newId();
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => countTry(['linkOfMail', subject])));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
});

test('one try counts for the place and for the address, and either refuses', async () => {
  const [place, mail] = [newId(), newId()];
  await times(5, mail);
  await expect(countTry(['linkFromAddress', place], ['linkOfMail', mail])).rejects.toThrow('tooMany');
  await expect(countTry(['linkFromAddress', place], ['linkOfMail', newId()])).resolves.toBeUndefined();
});

test('no counter holds an address that somebody could read, and used-up ones go at night', async () => {
  const subject = `${newId()}@example.org`;
  await times(1, subject);
  const rows = await db().rateLimit.findMany();
  expect(JSON.stringify(rows)).not.toContain(subject);
  inMinutes(24 * 60);
  await forgetOldDrafts.run({});
  expect(await db().rateLimit.count({ where: { endsAt: { lte: now() } } })).toBe(0);
});
