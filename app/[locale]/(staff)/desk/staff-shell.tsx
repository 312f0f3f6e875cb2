import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { signOut } from '@/app/[locale]/(account)/actions';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { DeskActions } from '@/components/staff/desk-actions';
import type { Actor } from '@/lib/access/actor';
import { env } from '@/lib/env';

/** What stands around each page about staff; `path` is the page's address without its language. */
export function StaffShell({ path, actor, children }: { path: string; actor: Actor; children: ReactNode }) {
  const locale = useLocale();
  return (
    <Shell path={path} demo={env.DEMO} actions={<DeskActions actor={actor} signOut={signOut.bind(null, locale)} />}>
      <div className="max-w-[52rem] space-y-8">
        <FormWords>{children}</FormWords>
      </div>
    </Shell>
  );
}
