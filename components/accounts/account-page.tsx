import type { ReactNode } from 'react';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { BackLink } from '@/components/ui/back-link';

type Props = {
  /** Its address without the language. */
  path: string;
  demo: boolean;
  title: string;
  lead?: string;
  back?: { href: string; label: string };
  children: ReactNode;
};

/** One step of signing in: what it is, one form, and below it the other ways. */
export function AccountPage({ path, demo, title, lead, back, children }: Props) {
  return (
    <Shell path={path} width="form" demo={demo}>
      <div className="space-y-8">
        {back && <BackLink href={back.href}>{back.label}</BackLink>}
        <h1>{title}</h1>
        {lead && <p className="text-lead measure">{lead}</p>}
        <FormWords>{children}</FormWords>
      </div>
    </Shell>
  );
}
