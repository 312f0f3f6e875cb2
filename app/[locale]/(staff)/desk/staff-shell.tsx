import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { signOut } from '@/app/[locale]/(account)/actions';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { DeskActions } from '@/components/staff/desk-actions';
import type { Staff } from '@/lib/auth/with-door';
import { env } from '@/lib/env';
import { RoomsShell } from './rooms-shell';

type Props = { path: string; actor: Staff; children: ReactNode };

/** What stands around each page about staff; `path` is the page's address without its language. */
export function StaffShell({ path, actor, children }: Props) {
  const locale = useLocale();
  const page = (
    <div className="max-w-[52rem] space-y-8">
      <FormWords>{children}</FormWords>
    </div>
  );
  if (actor.role === 'administrator') return <RoomsShell path={path}>{page}</RoomsShell>;
  return (
    <Shell path={path} demo={env.DEMO} actions={<DeskActions actor={actor} signOut={signOut.bind(null, locale)} />}>
      {page}
    </Shell>
  );
}
