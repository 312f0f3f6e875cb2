import { expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { Locale } from '@/lib/i18n/locales';
import { locales } from '@/lib/i18n/locales';
import { certifyOrder } from '@/lib/records/orders/certify-order';
import { composeCertificate } from '@/lib/records/orders/compose-certificate';
import { certifiedOrder, printCertificate } from '@/lib/records/orders/print-certificate';
import { aCase } from '@/tests/support/a-case';
import { aTranslator, ofRole } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import { anAssignedOrder, handIn } from '@/tests/support/orders';

type On = Awaited<ReturnType<typeof aCase>>;

/** A translation that a colleague certified, or the house. */
async function aCertified(on: On, statement?: string) {
  const [ana, boris] = [await aTranslator(['ru', 'en']), await aTranslator(['ru', 'en'])];
  await db().account.update({ where: { id: ana.id }, data: { writtenName: 'Анна Белова' } });
  await db().account.update({ where: { id: boris.id }, data: { writtenName: 'Boris Tan' } });
  const { id } = await anAssignedOrder(on, ana);
  await handIn(on, id, ana);
  const certifying = { version: 2, compared: 'yes' as const, statement };
  if (statement) await certifyOrder(on.coordinator, { id, reference: on.reference }, certifying);
  else await certifyOrder(boris, { id }, certifying);
  return id;
}

const describeFor = (actor: Actor, on: On, id: string) =>
  asActor(actor, (tx) => certifiedOrder(tx, on.id, on.reference, id)).then(composeCertificate);

const saidIn = ({ parts }: Awaited<ReturnType<typeof composeCertificate>>) => JSON.stringify(parts);

test('it names who translated, who certified, the languages, the day and the case, and the files by their hash', async () => {
  const on = await aCase({ stage: 'records' });
  const id = await aCertified(on);
  await db().storedObject.updateMany({ where: { caseId: on.id }, data: { sha256: 'abcdef0123456789'.repeat(4) } });
  const said = saidIn(await describeFor(on.writer, on, id));
  for (const part of ['Анна Белова', 'Boris Tan', 'Russian', 'English', on.reference, 'abcdef0123456789', 'page.pdf'])
    expect(said).toContain(part);
  expect(said).not.toContain('abcdef01234567890');
});

test('a coordinator answers for what it rests on, and is not called qualified', async () => {
  const on = await aCase({ stage: 'records' });
  const house = saidIn(await describeFor(on.coordinator, on, await aCertified(on, 'Agency no. 17')));
  expect(house).toContain('Agency no. 17');
  expect(house).toContain('On behalf of');
  expect(house).not.toContain('am qualified');
  const other = await aCase({ stage: 'records' });
  expect(saidIn(await describeFor(other.coordinator, other, await aCertified(other)))).toContain('am qualified');
});

test.each(locales)(
  'a translation into %s has its certificate in that language and in English',
  async (language: Locale) => {
    const on = await aCase({ stage: 'records' });
    const id = await aCertified(on);
    await db().translationOrder.update({
      where: { id },
      data: { language, fromLanguage: language === 'ru' ? 'en' : 'ru' },
    });
    const made = await describeFor(on.writer, on, id);
    expect(made.parts.map(({ locale }) => locale)).toEqual(language === 'en' ? ['en'] : [language, 'en']);
    const { bytes, number } = await printCertificate(on.writer, id);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(number).toBe(`T-${id.slice(-8).toUpperCase()}`);
    expect((await printCertificate(on.writer, id)).bytes.equals(bytes)).toBe(true);
  },
);

test('each printing stands in the trail, and nobody prints what is not certified or not theirs', async () => {
  const on = await aCase({ stage: 'records' });
  const id = await aCertified(on);
  await printCertificate(on.writer, id);
  expect(await db().auditEntry.count({ where: { caseId: on.id, action: 'certificate.printed' } })).toBe(1);
  const strangers = [(await aCase()).writer, await ofRole('finance'), await aTranslator(['es', 'en'])];
  for (const actor of strangers) await expect(printCertificate(actor, id)).rejects.toThrow('notFound');
  const ana = await aTranslator(['ru', 'en']);
  const { id: open } = await anAssignedOrder(on, ana);
  await expect(printCertificate(on.coordinator, open)).rejects.toThrow('notFound');
});
