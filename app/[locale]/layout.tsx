import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import type { ReactNode } from 'react';
import { directionOf, languageTag, locales } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';
import { FontLinks } from './font-links';
import '@/app/styles/globals.css';

export const dynamicParams = false;
export const generateStaticParams = () => locales.map((locale) => ({ locale }));
export const metadata: Metadata = { referrer: 'same-origin' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = known(await rootLocale());
  return (
    <html lang={languageTag(locale)} dir={directionOf(locale)}>
      <body>
        <FontLinks locale={locale} />
        {children}
      </body>
    </html>
  );
}
