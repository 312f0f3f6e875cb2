import { useLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { directionOf, type Locale, languageTag, locales } from '@/lib/i18n/locales';
import { Passage } from './passage';

async function NoticeIn({ locale, phone }: { locale: Locale; phone: string }) {
  const t = await getTranslations({ locale, namespace: 'language' });
  return (
    <p lang={languageTag(locale)} dir={directionOf(locale)} className="py-3">
      {t('notice', { phone })}
    </p>
  );
}

type Props = { title: string; text: string; phone: string };

/** The same notice for whoever came to the wrong language. */
export function LanguageNotices({ title, text, phone }: Props) {
  const others = locales.filter((locale) => locale !== useLocale());
  return (
    <Passage title={title}>
      <div className="divide-y divide-line border-y border-line">
        {others.map((locale) => (
          <NoticeIn key={locale} locale={locale} phone={phone} />
        ))}
      </div>
      <p>{text}</p>
    </Passage>
  );
}
