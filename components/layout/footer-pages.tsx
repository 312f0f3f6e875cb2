import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { addresses } from './public-paths';

const groups = [
  {
    title: 'site.footer.care',
    pages: [
      { label: 'public.nav.programmes', href: addresses.programmes },
      { label: 'public.nav.howItGoes', href: addresses.howItGoes },
      { label: 'site.nav.services', href: addresses.services },
      { label: 'site.nav.outcomes', href: addresses.outcomes },
    ],
  },
  {
    title: 'site.footer.planning',
    pages: [
      { label: 'site.nav.fees', href: addresses.fees },
      { label: 'site.nav.travel', href: addresses.travel },
      { label: 'public.nav.contact', href: addresses.contact },
      { label: 'public.nav.begin', href: '/inquiry' },
    ],
  },
  {
    title: 'site.footer.rights',
    pages: [
      { label: 'public.nav.privacy', href: addresses.privacy },
      { label: 'site.nav.language', href: addresses.language },
      { label: 'site.nav.complaints', href: addresses.complaints },
      { label: 'public.nav.emergency', href: addresses.emergency, urgent: true },
    ],
  },
  {
    title: 'site.footer.about',
    pages: [
      { label: 'site.nav.physicians', href: addresses.physicians },
      { label: 'site.nav.accreditation', href: addresses.accreditation },
      { label: 'site.nav.sitemap', href: addresses.allPages },
      { label: 'public.nav.signIn', href: '/sign-in' },
    ],
  },
] as const;

type Group = (typeof groups)[number];

function Pages({ pages }: Pick<Group, 'pages'>) {
  const t = useTranslations();
  return (
    <ul className="mt-1">
      {pages.map((page) => (
        <li key={page.href}>
          <Link href={page.href} className="inline-flex min-h-11 items-center gap-2 text-ink">
            {'urgent' in page && <Icon name="danger" className="text-danger" />}
            {t(page.label)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Every page of the house, in the groups in which people look for it. */
export function FooterPages() {
  const t = useTranslations();
  return (
    <nav aria-label={t('site.nav.sitemap')} className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
      {groups.map(({ title, pages }) => (
        <div key={title}>
          <h2 className="text-body">{t(title)}</h2>
          <Pages pages={pages} />
        </div>
      ))}
    </nav>
  );
}
