import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { pathIn } from '@/components/ui/link';
import { env } from '@/lib/env';
import { languageTag, locales } from '@/lib/i18n/locales';
import { routing } from '@/lib/i18n/routing';

type Words = { title: string; description: string };

/** The picture that `scripts/build-cards.mjs` drew; `of` is a programme that has one of its own. */
async function cardOf(locale: string, title: string, of?: string) {
  const t = await getTranslations('site.card');
  const url = `/cards/${[locale, of].filter(Boolean).join('-')}.png`;
  return { url, width: 1200, height: 630, type: 'image/png', alt: t('alt', { title }) };
}

/** `path` without its language, in each language and where somebody speaks none of them. */
export const alternatesOf = (path: string) => ({
  ...Object.fromEntries(locales.map((locale) => [languageTag(locale), pathIn(locale, path)])),
  'x-default': pathIn(routing.defaultLocale, path),
});

/** Title, description, card, and the same page in the other languages; `path` is its address without the language. */
export async function pageMetadata(path: string, { title, description }: Words, card?: string): Promise<Metadata> {
  const locale = await getLocale();
  const here = pathIn(locale, path);
  const images = [await cardOf(locale, title, card)];
  return {
    metadataBase: new URL(env.APP_URL),
    title,
    description,
    alternates: { canonical: here, languages: alternatesOf(path) },
    openGraph: { title, description, url: here, type: 'website', images },
    twitter: { card: 'summary_large_image', title, description, images },
  };
}
