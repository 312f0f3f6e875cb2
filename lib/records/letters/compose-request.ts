import type { Block } from '@/lib/documents/document';
import { latin } from '@/lib/documents/showable';
import { hospital } from '@/lib/hospital/profile';
import type { RecordCode } from '@/lib/hospital/schema';
import type { Locale } from '@/lib/i18n/locales';
import { documentTranslator } from '@/lib/i18n/translator';
import { linkAddress } from '@/lib/records/links/link-address';
import type { Content } from './content';
import { day, name, patientRows, phoneOf, recordName, typed } from './words';

const images: readonly RecordCode[] = ['ctScan', 'mriScan', 'petScan', 'xray', 'mammogram', 'coronaryAngiogram'];
const slides: readonly RecordCode[] = ['pathologySlides'];
const asksFor = (codes: RecordCode[], some: readonly RecordCode[]) => codes.some((code) => some.includes(code));

type Link = { id: string; expiresAt: Date };

/** What the patient's own hospital is asked for, how it sends it, and what the patient agrees to by signing. */
export async function composeRequest(content: Content<'recordsRequest'>, locale: Locale, link: Link) {
  const t = await documentTranslator(locale);
  const { codes, recipient } = content;
  const { email, phone } = hospital.internationalService;
  const notes = [
    ...(asksFor(codes, images) ? [t('documents.request.images')] : []),
    ...(asksFor(codes, slides) ? [t('documents.request.slides')] : []),
  ];
  const blocks: Block[] = [
    { kind: 'paragraph', text: t('documents.request.to', { recipient: typed(recipient) }) },
    { kind: 'paragraph', text: t('documents.request.ask', { hospital: name }) },
    { kind: 'facts', rows: patientRows(t, content, locale) },
    { kind: 'heading', text: t('documents.request.what') },
    { kind: 'list', rows: codes.map((code) => recordName(t, code)) },
    ...notes.map((text) => ({ kind: 'small', text }) as const),
    { kind: 'heading', text: t('documents.request.how') },
    {
      kind: 'code',
      url: linkAddress(link, locale),
      alt: t('documents.request.codeAlt'),
      lines: [
        t('documents.request.steps'),
        t('documents.request.until', { day: day(link.expiresAt, locale) }),
        t('documents.request.help', { phone: phoneOf(phone), email: latin(email) }),
      ],
    },
    { kind: 'heading', text: t('documents.request.consentTitle') },
    { kind: 'paragraph', text: t('documents.request.consent', { hospital: name }) },
    { kind: 'signatures', places: [t('documents.placeAndDate'), t('documents.request.signature')] },
  ];
  return { title: t('documents.request.title'), blocks };
}
