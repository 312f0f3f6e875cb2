import { useLocale, useTranslations } from 'next-intl';
import { languageName } from '@/lib/people/languages';

type Pair = { fromLanguage: string; language: string };

/** "Indonesian to English", for sentences too. */
export function usePairName() {
  const t = useTranslations('translation.tasks');
  const locale = useLocale();
  return ({ fromLanguage, language }: Pair) =>
    t('pair', { from: languageName(fromLanguage, locale), to: languageName(language, locale) });
}
