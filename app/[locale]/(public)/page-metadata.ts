import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { pathIn } from '@/components/ui/link';
import { env } from '@/lib/env';
import { languageTag, locales } from '@/lib/i18n/locales';
import { routing } from '@/lib/i18n/routing';

type Words = { title: string; description: string };

/** Title, description, and the same page in the other languages; `path` is its address without the language. */
export async function pageMetadata(path: string, { title, description }: Words): Promise<Metadata> {
  const here = pathIn(await getLocale(), path);
  const languages = Object.fromEntries(locales.map((locale) => [languageTag(locale), pathIn(locale, path)]));
  return {
    metadataBase: new URL(env.APP_URL),
    title,
    description,
    alternates: { canonical: here, languages: { ...languages, 'x-default': pathIn(routing.defaultLocale, path) } },
    openGraph: { title, description, url: here, type: 'website' },
  };
}
