import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';

export type Crumb = { href: string; label: string };

/** The way from the first page to this one, whose own name stands below as its title. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
  const t = useTranslations();
  const steps = [{ href: '/', label: t('public.nav.home') }, ...trail];
  return (
    <nav aria-label={t('site.breadcrumb.label')} className="print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {steps.map(({ href, label }) => (
          <li key={href} className="flex items-center gap-2 text-small text-quiet">
            <Link href={href} className="inline-flex min-h-11 items-center">
              {label}
            </Link>
            <Icon name="forward" size="small" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
