import { useLocale, useTranslations } from 'next-intl';
import { languageChoices } from '@/components/conversation/asked';
import type { Question } from '@/components/inquiries/question';
import type { RecordCode } from '@/lib/hospital/schema';

/** What each letter asks for, in the reader's words. */
export function useLetterQuestions(wanted: RecordCode[]) {
  const t = useTranslations('letters');
  const records = useTranslations('public.records');
  const locale = useLocale();
  const language: Question = {
    kind: 'select',
    name: 'language',
    label: t('language'),
    options: languageChoices(locale),
  };
  const inEnglish: Question = {
    kind: 'checks',
    name: 'inEnglish',
    label: t('inEnglish'),
    labelHidden: true,
    options: [{ value: 'yes', label: t('alsoEnglish') }],
  };
  const slides: Question = { kind: 'text', name: 'slides', label: t('shipping.slides'), optional: true };
  const blocks: Question = { kind: 'text', name: 'blocks', label: t('shipping.blocks'), optional: true };
  const recipient: Question = {
    kind: 'text',
    name: 'recipient',
    label: t('request.recipient'),
    hint: t('request.recipientHint'),
  };
  const codes: Question = {
    kind: 'checks',
    name: 'codes',
    label: t('request.codes'),
    options: wanted.map((code) => ({ value: code, label: records(code) })),
  };
  const sender: Question = { kind: 'text', name: 'sender', label: t('customs.sender'), hint: t('customs.senderHint') };
  return {
    request: [recipient, codes, language, inEnglish],
    shipping: [slides, blocks, language, inEnglish],
    customs: [sender, slides, blocks, language],
  };
}
