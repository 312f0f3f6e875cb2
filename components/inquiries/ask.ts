import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { Answers } from '@/lib/inquiries/steps';
import type { Question } from './question';

/** What the words and choices of a question follow from. */
export async function contextOf(answers: Answers, locale: Locale) {
  const [t, common] = await Promise.all([getTranslations('inquiries'), getTranslations('public')]);
  return { t, common, answers, locale };
}

export type Ask = (context: Awaited<ReturnType<typeof contextOf>>) => Question[];
