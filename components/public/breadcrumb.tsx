import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';

export type Crumb = { href: string; label: string };

type Props = { trail: readonly Crumb[]; here: ReactNode };

/** The way from the first page to this one. */
export function Breadcrumb({ trail, here }: Props) {
  const t = useTranslations();
  const steps = [{ href: '/', label: t('public.nav.home') }, ...trail];
  return (
    <nav aria-label={t('site.breadcrumb.label')} className="text-small text-quiet print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {steps.map(({ href, label }) => (
          <li key={href} className="flex items-center gap-2">
            <Link href={href} className="inline-flex min-h-11 items-center">
              {label}
            </Link>
            <Icon name="forward" size="small" />
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
