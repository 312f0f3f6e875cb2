import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { programmeCodes } from '@/lib/hospital/schema';

/** Rows that breathe: the whole row is the link's target. */
export function ProgrammeList({ level: Heading, children }: { level: 'h2' | 'h3'; children?: ReactNode }) {
  const t = useTranslations('public.programmes');
  return (
    <ul className="grid gap-x-12 border-b border-line md:grid-cols-2">
      {programmeCodes.map((code) => (
        <li key={code} className="group relative flex items-center gap-4 border-t border-line py-5">
          <div className="flex-1 space-y-1">
            <Heading className="text-lead">
              <Link
                href={`/programmes/${code}`}
                className="text-ink no-underline group-hover:text-accent group-hover:underline after:absolute after:inset-0"
              >
                {t(`${code}.name`)}
              </Link>
            </Heading>
            <p className="text-quiet">{t(`${code}.oneLine`)}</p>
          </div>
          <Icon name="forward" className="text-accent" />
        </li>
      ))}
      {children && <li className="flex items-center border-t border-line py-5">{children}</li>}
    </ul>
  );
}
