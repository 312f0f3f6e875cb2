import { useLocale, useMessages, useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { languageTag } from '@/lib/i18n/locales';
import { numbered } from './numbered';
import { Structured } from './structured';

function useQuestions(programme: ProgrammeCode) {
  const words = useMessages().programmes[programme].questions;
  const answers = numbered(words, 'a');
  return numbered(words, 'q').map((name, at) => ({
    '@type': 'Question',
    name,
    acceptedAnswer: { '@type': 'Answer', text: answers[at] },
  }));
}

/** What the programme does, and the questions that its page answers. */
export function StructuredProgramme({ programme }: { programme: ProgrammeCode }) {
  const t = useTranslations();
  const inLanguage = languageTag(useLocale());
  const procedure = {
    '@type': 'MedicalProcedure',
    name: t(`public.programmes.${programme}.name`),
    description: t(`programmes.${programme}.intro`),
    howPerformed: t(`public.programmes.${programme}.journey`),
    provider: { '@type': 'MedicalOrganization', name: hospital.name, url: hospital.web },
  };
  const questions = { '@type': 'FAQPage', inLanguage, mainEntity: useQuestions(programme) };
  return <Structured facts={{ '@graph': [procedure, questions] }} />;
}
