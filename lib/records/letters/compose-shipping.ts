import type { Block } from '@/lib/documents/document';
import { latin } from '@/lib/documents/showable';
import { hospital } from '@/lib/hospital/profile';
import type { Locale } from '@/lib/i18n/locales';
import { documentTranslator } from '@/lib/i18n/translator';
import type { Content } from './content';
import { addressLines, patientRows, phoneOf } from './words';

/** How slides and blocks travel whole: for the laboratory that packs them. */
export async function composeShipping(content: Content<'shipping'>, locale: Locale) {
  const t = await documentTranslator(locale);
  const reference = latin(content.reference);
  const { slides, blocks: pieces } = content;
  const { email } = hospital.internationalService;
  const announced = [
    ...(slides > 0 ? [t('documents.slides', { count: slides })] : []),
    ...(pieces > 0 ? [t('documents.blocks', { count: pieces })] : []),
  ];
  const wanted = [t('documents.shipping.want1'), t('documents.shipping.want2'), t('documents.shipping.want3')];
  const steps = [1, 2, 3, 4, 5] as const;
  const marks = [1, 2, 3] as const;
  const never = [1, 2, 3] as const;
  const travel = [1, 2, 3, 4] as const;
  const blocks: Block[] = [
    { kind: 'paragraph', text: t('documents.shipping.lead') },
    { kind: 'facts', rows: patientRows(t, content, locale) },
    { kind: 'heading', text: t('documents.shipping.want') },
    { kind: 'list', rows: announced.length > 0 ? [...announced, t('documents.shipping.want3')] : wanted },
    { kind: 'notice', text: t('documents.shipping.keep') },
    { kind: 'heading', text: t('documents.shipping.pack') },
    { kind: 'list', numbered: true, rows: steps.map((n) => t(`documents.shipping.pack${n}`)) },
    { kind: 'heading', text: t('documents.shipping.mark') },
    { kind: 'list', rows: marks.map((n) => t(`documents.shipping.mark${n}`, { reference })) },
    { kind: 'heading', text: t('documents.shipping.never') },
    { kind: 'list', rows: never.map((n) => t(`documents.shipping.never${n}`)) },
    { kind: 'heading', text: t('documents.shipping.travel') },
    { kind: 'list', rows: travel.map((n) => t(`documents.shipping.travel${n}`, { email: latin(email) })) },
    { kind: 'heading', text: t('documents.shipping.address') },
    { kind: 'list', rows: [...addressLines(), phoneOf(hospital.specimenDesk.phone), reference] },
  ];
  return { title: t('documents.shipping.title'), blocks };
}
