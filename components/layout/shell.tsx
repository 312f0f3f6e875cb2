import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { DemoBanner } from './demo-banner';
import { Footer } from './footer';
import { Header } from './header';

type Props = {
  /** The page's address without its language, for the language menu: `/programmes/heart`. */
  path: string;
  demo?: boolean;
  /** `form`: one column of questions and no ways off; `wide`: the whole room. */
  width?: 'wide' | 'form';
  actions?: ReactNode;
  children: ReactNode;
};

/** At the desk the patients' pages are one step away, by the name of the house: nobody who works there looks for them below each list. */
const isAtDesk = (path: string) => /^\/desk(?:\/|$)/.test(path);

/** What stands around each page: the skip link, the banner of a demonstration, header, main part and footer. */
export function Shell({ path, demo, width = 'wide', actions, children }: Props) {
  const t = useTranslations('common.layout');
  return (
    <>
      <a
        href="#content"
        className="sr-only z-20 rounded-control bg-accent px-4 py-3 text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {t('skip')}
      </a>
      {demo && <DemoBanner />}
      <Header path={path} actions={actions} bare={width === 'form' || isAtDesk(path)} />
      <main
        id="content"
        tabIndex={-1}
        className={classNames('py-8 room outline-none sm:py-12', width === 'form' && 'max-w-[46rem]')}
      >
        {children}
      </main>
      {!isAtDesk(path) && <Footer />}
    </>
  );
}
