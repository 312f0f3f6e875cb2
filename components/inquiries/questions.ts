import type { Locale } from '@/lib/i18n/locales';
import type { Answers, Slug } from '@/lib/inquiries/steps';
import { type Ask, contextOf } from './ask';
import { aboutCare } from './questions-about-care';
import { aboutPeople } from './questions-about-people';

const asks: Record<Slug, Ask> = { ...aboutPeople, ...aboutCare };

/** The questions of a step, in the words of one language. */
export async function questionsOf(slug: Slug, answers: Answers, locale: Locale) {
  return asks[slug](await contextOf(answers, locale));
}
