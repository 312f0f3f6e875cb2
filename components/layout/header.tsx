import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BrandMark } from '@/components/ui/brand-mark';
import { Link } from '@/components/ui/link';
import { hospital } from '@/lib/hospital/profile';
import { LanguageMenu } from './language-menu';
import { addresses } from './public-paths';

const pages = [
  { label: 'public.nav.programmes', href: addresses.programmes },
  { label: 'public.nav.howItGoes', href: addresses.howItGoes },
  { label: 'site.nav.fees', href: addresses.fees },
  { label: 'public.nav.contact', href: addresses.contact },
] as const;

function MainPages({ path }: { path: string }) {
  const t = useTranslations();
  return (
    <nav aria-label={t('public.nav.label')} className="order-last w-full lg:order-none lg:w-auto">
      <ul className="-mx-3 flex flex-wrap max-sm:-mx-2 max-sm:block max-sm:text-small max-sm:text-balance">
        {pages.map(({ label, href }) => (
          <li key={href} className="max-sm:inline-block">
            <Link
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className="flex min-h-11 items-center rounded-control px-3 text-ink no-underline max-sm:px-2 hover:bg-sunken hover:underline aria-[current]:font-semibold aria-[current]:text-accent"
            >
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Props = { path: string; actions?: ReactNode; bare?: boolean };

/** Whose house this is, its rooms and its languages. `bare` leaves the rooms out, so that a form has no ways off. */
export function Header({ path, actions, bare }: Props) {
  const t = useTranslations('public.nav');
  return (
    <header className="border-b border-line">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2 room">
        <Link
          href="/"
          className="me-auto flex min-h-12 flex-1 items-center gap-3 font-serif text-lead leading-tight font-semibold text-ink no-underline max-sm:text-body"
        >
          <BrandMark />
          <span translate="no">{hospital.name}</span>
        </Link>
        {!bare && <MainPages path={path} />}
        <LanguageMenu path={path} />
        {actions ??
          (!bare && (
            <Link href="/sign-in" className="flex min-h-11 items-center max-lg:hidden">
              {t('signIn')}
            </Link>
          ))}
      </div>
    </header>
  );
}
