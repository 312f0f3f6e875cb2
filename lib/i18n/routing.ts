import { hasLocale } from 'next-intl';
import { defineRouting } from 'next-intl/routing';
import { locales } from './locales';

export const routing = defineRouting({ locales, defaultLocale: 'en', localePrefix: 'always', localeCookie: false });

/** A bound argument is public input: any text becomes a language that we have. */
export const known = (locale: string | undefined) =>
  hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
