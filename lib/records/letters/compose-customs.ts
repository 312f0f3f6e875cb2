import type { Block } from '@/lib/documents/document';
import { latin } from '@/lib/documents/showable';
import { hospital } from '@/lib/hospital/profile';
import type { Locale } from '@/lib/i18n/locales';
import { documentTranslator } from '@/lib/i18n/translator';
import type { Content } from './content';
import { addressLines, name, phoneOf, typed } from './words';

/** What customs and carriers read: no name and no diagnosis of a patient. Counsel must confirm the wording. */
export async function composeCustoms(content: Content<'customs'>, locale: Locale) {
  const t = await documentTranslator(locale);
  const declared = [1, 2, 3, 4] as const;
  const { phone } = hospital.specimenDesk;
  const pieces = [
    ...(content.slides > 0 ? [t('documents.slides', { count: content.slides })] : []),
    ...(content.blocks > 0 ? [t('documents.blocks', { count: content.blocks })] : []),
  ];
  const blocks: Block[] = [
    { kind: 'paragraph', text: t('documents.customs.greeting') },
    { kind: 'paragraph', text: t('documents.customs.lead', { hospital: name }) },
    {
      kind: 'facts',
      rows: [
        { label: t('documents.customs.content'), value: pieces.join('\n') || t('documents.customs.specimens') },
        { label: t('documents.customs.sender'), value: typed(content.sender) },
        { label: t('documents.customs.consignee'), value: [...addressLines(), phoneOf(phone)].join('\n') },
        { label: t('documents.customs.purpose'), value: t('documents.customs.diagnosis') },
        { label: t('documents.customs.value'), value: t('documents.customs.noValue') },
        { label: t('documents.facts.reference'), value: latin(content.reference) },
      ],
    },
    { kind: 'heading', text: t('documents.customs.declare') },
    { kind: 'list', numbered: true, rows: declared.map((n) => t(`documents.customs.declare${n}`)) },
    { kind: 'notice', text: t('documents.customs.care', { phone: phoneOf(phone) }) },
    { kind: 'small', text: t('documents.customs.tariff') },
    { kind: 'signatures', places: [t('documents.placeAndDate'), t('documents.customs.signature', { hospital: name })] },
  ];
  return { title: t('documents.customs.title'), blocks };
}
