/** The languages of the portal: URL prefixes. An eleventh takes this line and a folder of messages. */
export const locales = ['en', 'es', 'fr', 'ar', 'zh', 'id', 'pt', 'ru', 'uk', 'kk'] as const;

export type Locale = (typeof locales)[number];

/** What `Intl` is asked with (BCP 47): regional variants, and Western digits in Arabic text. */
const tags: Partial<Record<Locale, string>> = { es: 'es-419', zh: 'zh-Hans', pt: 'pt-BR', ar: 'ar-u-nu-latn' };

export const intlLocale = (locale: Locale) => tags[locale] ?? locale;

/** What `lang` and `hreflang` say. */
export const languageTag = (locale: Locale) => (locale === 'ar' ? 'ar' : intlLocale(locale));

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');
