import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { signOut } from '@/app/[locale]/(account)/actions';
import { Rooms } from '@/components/desk/rooms';
import { Shell } from '@/components/layout/shell';
import { DeskActions } from '@/components/staff/desk-actions';
import { Notice } from '@/components/ui/notice';
import type { Actor } from '@/lib/access/actor';
import { env } from '@/lib/env';

type Props = { actor: Actor; path: string; title: string; done?: string | null; children: ReactNode };

/** What stands around a room of the desk that is about no single case; `path` is its address without its language. */
export function DeskRoom({ actor, path, title, done, children }: Props) {
  const locale = useLocale();
  return (
    <Shell path={path} demo={env.DEMO} actions={<DeskActions actor={actor} signOut={signOut.bind(null, locale)} />}>
      <div className="max-w-[64rem] space-y-8">
        <header className="space-y-2">
          <Rooms actor={actor} here={path} />
          <h1>{title}</h1>
        </header>
        {done && (
          <Notice tone="good" role="status">
            {done}
          </Notice>
        )}
        {children}
      </div>
    </Shell>
  );
}
