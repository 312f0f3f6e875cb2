import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { type Answers, consentsOf } from '@/lib/inquiries/steps';

const notice = (chunks: ReactNode) => (
  <Link href="/privacy-and-rights" target="_blank">
    {chunks}
  </Link>
);

/** Whose law protects the answers, with the notice a click away (in its own tab, so that no tick is lost). */
export function StepConsentLead({ answers }: { answers: Answers }) {
  const t = useTranslations('inquiries.consent');
  return (
    <div className="measure space-y-3">
      <p>{t.rich('lead', { link: notice })}</p>
      <p>{t(`jurisdiction.${consentsOf(answers).jurisdiction}`)}</p>
    </div>
  );
}
