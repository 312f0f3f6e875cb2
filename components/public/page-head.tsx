import type { ReactNode } from 'react';
import { BackLink } from '@/components/ui/back-link';

type Props = { title: ReactNode; lead?: ReactNode; back?: { href: string; label: string } };

/** The title of a page, and its first sentence. */
export function PageHead({ title, lead, back }: Props) {
  return (
    <div className="mb-10 space-y-4">
      {back && <BackLink href={back.href}>{back.label}</BackLink>}
      <h1 className="text-display max-w-[24ch]">{title}</h1>
      {lead && <p className="text-lead text-quiet measure">{lead}</p>}
    </div>
  );
}
