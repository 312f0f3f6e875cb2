import { expect, test } from 'vitest';
import { confirmAddress } from '@/lib/accounts/confirm-address';
import { listJourneys, readJourney } from '@/lib/care-journey/queries';
import { aCase, confirmingToken } from '@/tests/support/a-case';

test('the journey is not found before the address was confirmed, and opens with its link', async () => {
  const { reference, writer } = await aCase({ confirmed: false });
  await expect(readJourney(writer, reference)).rejects.toThrow('notFound');
  expect(await listJourneys(writer)).toEqual([]);
  await confirmAddress(await confirmingToken(reference));
  const journey = await readJourney(writer, reference);
  expect(journey).toMatchObject({ stage: 'inquiry', promises: [{ kind: 'firstReply' }], inquiry: { locale: 'ar' } });
  expect((await listJourneys(writer)).map((on) => on.reference)).toEqual([reference]);
});

test('one person’s journeys are nobody else’s', async () => {
  const [one, other] = [await aCase(), await aCase()];
  await expect(readJourney(one.writer, other.reference)).rejects.toThrow('notFound');
  expect((await listJourneys(one.writer)).map(({ reference }) => reference)).toEqual([one.reference]);
});
