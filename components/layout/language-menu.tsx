import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { pathIn } from '@/components/ui/link';
import { onceEach } from '@/components/ui/once-each';
import { type Locale, languageTag, locales } from '@/lib/i18n/locales';

/** A language is called what its own speakers call it: `intlLocale` would add the script or the country. Each page names all. */
const ownName = onceEach((locale: Locale) => {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
});

/** The same page in the other languages; opens without scripts. `path` is the page's address without its language. */
export function LanguageMenu({ path }: { path: string }) {
  const t = useTranslations('common.layout');
  const current = useLocale();
  return (
    <details className="group relative print:hidden">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-control px-2 font-semibold hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <Icon name="globe" />
        <span className="sr-only">{t('languages')}: </span>
        {ownName(current)}
      </summary>
      <ul className="absolute end-0 z-10 mt-1 flex w-[min(19rem,100vw-2rem)] flex-wrap rounded-surface border border-line bg-surface p-2 shadow-float">
        {locales.map((locale) => (
          <li key={locale} className="min-w-1/2 flex-1">
            <a
              href={pathIn(locale, path)}
              lang={languageTag(locale)}
              hrefLang={languageTag(locale)}
              aria-current={locale === current ? 'true' : undefined}
              className="flex min-h-11 items-center rounded-control px-4 text-ink no-underline hover:bg-sunken aria-[current]:font-semibold aria-[current]:text-accent"
            >
              {ownName(locale)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
