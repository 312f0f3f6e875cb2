import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { Shell } from '@/components/layout/shell';
import { env } from '@/lib/env';

/** What stands around each page about travel rules; `path` is the page's address without its language. */
export function RulesShell({ path, children }: { path: string; children: ReactNode }) {
  const locale = useLocale();
  return (
    <Shell path={path} demo={env.DEMO} actions={<SignOutForm action={signOut.bind(null, locale)} />}>
      <div className="max-w-[52rem] space-y-8">{children}</div>
    </Shell>
  );
}
