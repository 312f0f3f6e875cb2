import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { localPath } from '@/lib/auth/local-path';

type Steps = 'signIn' | 'sent' | 'link' | 'confirm' | 'reference' | 'staff' | 'code' | 'lost';

/** Steps of signing in have a title for the tab and nothing for search engines. */
export const stepMetadata = (step: Steps) => async (): Promise<Metadata> => {
  const t = await getTranslations('accounts');
  return { title: t(`${step}.title`), robots: { index: false } };
};

type Query = Promise<Record<string, string | string[] | undefined>>;

/** What the actions of a step are bound to. */
export async function stepOf(query: Query) {
  const { next } = await query;
  return { locale: await getLocale(), next: localPath(next) };
}
