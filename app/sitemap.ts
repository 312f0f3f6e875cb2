import type { MetadataRoute } from 'next';
import { publicPaths } from '@/components/layout/public-paths';
import { pathIn } from '@/components/ui/link';
import { env } from '@/lib/env';
import { languageTag, locales } from '@/lib/i18n/locales';

const whole = (path: string) => new URL(path, env.APP_URL).href;

/** Each public page once for each language, with where it stands in the others. */
export default function sitemap(): MetadataRoute.Sitemap {
  return publicPaths.flatMap((path) => {
    const languages = Object.fromEntries(locales.map((locale) => [languageTag(locale), whole(pathIn(locale, path))]));
    return locales.map((locale) => ({ url: whole(pathIn(locale, path)), alternates: { languages } }));
  });
}
