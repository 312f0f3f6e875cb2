import { useTranslations } from 'next-intl';
import { addresses } from '@/components/layout/public-paths';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';

const questions = [
  { code: 'treat', href: addresses.programmes, page: 'public.nav.programmes' },
  { code: 'steps', href: addresses.howItGoes, page: 'public.nav.howItGoes' },
  { code: 'cost', href: addresses.fees, page: 'site.nav.fees' },
  { code: 'stay', href: addresses.programmes, page: 'public.nav.programmes' },
  { code: 'records', href: addresses.programmes, page: 'public.nav.programmes' },
  { code: 'enter', href: addresses.travel, page: 'site.nav.travel' },
  { code: 'reply', href: addresses.contact, page: 'public.nav.contact' },
  { code: 'rights', href: addresses.accreditation, page: 'site.nav.accreditation' },
] as const;

/** The eight questions with which people come, and the page that answers each. */
export function QuestionList() {
  const t = useTranslations();
  return (
    <ul className="grid gap-x-12 border-b border-line md:grid-cols-2">
      {questions.map(({ code, href, page }) => (
        <li key={code} className="group relative flex items-center gap-4 border-t border-line py-5">
          <div className="flex-1 space-y-1">
            <h2 className="text-lead">
              <Link
                href={href}
                className="text-ink no-underline group-hover:text-accent group-hover:underline after:absolute after:inset-0"
              >
                {t(`site.sitemap.${code}`)}
              </Link>
            </h2>
            <p className="text-quiet">{t(page)}</p>
          </div>
          <Icon name="forward" className="text-accent" />
        </li>
      ))}
    </ul>
  );
}
