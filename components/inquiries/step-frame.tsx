import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BackLink } from '@/components/ui/back-link';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';

type Props = {
  title: string;
  hint?: string;
  back: string;
  position?: { now: number; all: number };
  byPhone?: boolean;
  children: ReactNode;
};

/** What stands around each question: the way back, where one is, and the way to stop. */
export function StepFrame({ title, hint, back, position, byPhone, children }: Props) {
  const t = useTranslations('inquiries');
  return (
    <div className="space-y-6">
      <p className="flex flex-wrap items-center justify-between gap-x-6">
        <BackLink href={back}>{t('nav.back')}</BackLink>
        {position && <span className="text-small text-quiet">{t('nav.position', position)}</span>}
      </p>
      {byPhone && <Notice tone="info">{t('voice')}</Notice>}
      <div className="space-y-3">
        <h1>{title}</h1>
        {hint && <p className="measure text-quiet">{hint}</p>}
      </div>
      {children}
      <p>
        <Link href="/inquiry/leave" className="inline-flex min-h-11 items-center text-small">
          {t('nav.leave')}
        </Link>
      </p>
    </div>
  );
}
