import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

/** No search engine lists it, and no other site learns its address. */
export async function sendMetadata(): Promise<Metadata> {
  const t = await getTranslations('send');
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'same-origin' };
}
