import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { AdministratorRooms } from '@/components/audit/administrator-rooms';
import { Shell } from '@/components/layout/shell';
import { env } from '@/lib/env';

/** What stands around each room of an administrator; `path` is the page's address without its language. */
export function RoomsShell({ path, children }: { path: string; children: ReactNode }) {
  const locale = useLocale();
  return (
    <Shell path={path} demo={env.DEMO} actions={<SignOutForm action={signOut.bind(null, locale)} />}>
      <div className="space-y-8">
        <AdministratorRooms path={path} />
        {children}
      </div>
    </Shell>
  );
}
