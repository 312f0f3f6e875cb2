import type { Block, Description, Part, Row } from '@/lib/documents/document';
import { letterheadOf } from '@/lib/documents/letterhead';
import { latin } from '@/lib/documents/showable';
import { hospital } from '@/lib/hospital/profile';
import type { Locale } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';
import { documentTranslator } from '@/lib/i18n/translator';
import { languageName } from '@/lib/people/languages';
import { day, name, typed } from '@/lib/records/letters/words';
import type { Certified } from './print-certificate';

/** By the end of its id, which can be said on the phone. */
export const numberOf = ({ id }: { id: string }) => `T-${id.slice(-8).toUpperCase()}`;

type Words = Awaited<ReturnType<typeof documentTranslator>>;
type File = Certified['original'][number];

const lastPart = (path: string) => path.split('/').at(-1) ?? path;

/** A name can be given twice; the hash of the bytes says which file is meant. */
const fingerprints = (t: Words, files: File[]) =>
  files
    .map(({ name: called, object }) =>
      t('orders.certificate.fingerprint', {
        name: typed(lastPart(called)),
        hash: latin((object?.sha256 ?? '').slice(0, 16)),
      }),
    )
    .join('\n');

/** Who is qualified for the languages answers for the words; who is not, for what they rest on. */
function saying(t: Words, { order }: Certified, locale: Locale) {
  const by = { name: typed(order.reviewedBy?.writtenName ?? '') };
  if (order.forHouse) return t('orders.certificate.house', { ...by, hospital: name });
  const pair = { from: languageName(order.fromLanguage, locale), to: languageName(order.language, locale) };
  return t('orders.certificate.qualified', { ...by, ...pair });
}

function rowsOf(t: Words, { order, original, translation }: Certified, locale: Locale): Row[] {
  const remark = t(order.forHouse ? 'orders.certificate.ground' : 'orders.certificate.note');
  return [
    { label: t('documents.facts.reference'), value: latin(order.reference) },
    { label: t('orders.certificate.original'), value: fingerprints(t, original) },
    { label: t('orders.certificate.from'), value: languageName(order.fromLanguage, locale) },
    { label: t('orders.certificate.translation'), value: fingerprints(t, translation) },
    { label: t('orders.certificate.to'), value: languageName(order.language, locale) },
    { label: t('orders.certificate.translator'), value: typed(order.translator?.writtenName ?? '') },
    { label: t('orders.certificate.by'), value: typed(order.reviewedBy?.writtenName ?? '') },
    { label: t('orders.certificate.at'), value: day(order.certifiedAt, locale) },
    ...(order.statement ? [{ label: remark, value: typed(order.statement) }] : []),
  ];
}

async function partIn(certified: Certified, locale: Locale): Promise<Part> {
  const t = await documentTranslator(locale);
  const blocks: Block[] = [
    { kind: 'paragraph', text: saying(t, certified, locale) },
    { kind: 'facts', rows: rowsOf(t, certified, locale) },
    { kind: 'small', text: t('orders.certificate.end') },
  ];
  const facts = [
    { label: t('orders.certificate.order'), value: latin(numberOf(certified.order)) },
    { label: t('documents.facts.date'), value: day(certified.order.certifiedAt, locale) },
  ];
  return { locale, letterhead: letterheadOf(hospital), title: t('orders.certificate.title'), facts, blocks };
}

/** A page in the language of the translation, and one in English: the same bytes each time. */
export async function composeCertificate(certified: Certified): Promise<Description> {
  const { order } = certified;
  const target = known(order.language);
  const first = await partIn(certified, target);
  const parts: Description['parts'] = target === 'en' ? [first] : [first, await partIn(certified, 'en')];
  return { number: numberOf(order), madeAt: order.certifiedAt, parts };
}
