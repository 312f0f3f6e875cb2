import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';
import { LettersRoom } from '@/components/letters/letters-room';
import { LivePage } from '@/components/live/live-page';
import type { Actor } from '@/lib/access/actor';
import type { FoundCase } from '@/lib/access/find-case';
import { liveCursor } from '@/lib/access/live-cursor';
import { readOwnSettings } from '@/lib/accounts/queries';
import { isOpen } from '@/lib/care-journey/stages';
import { newId } from '@/lib/db/id';
import { env } from '@/lib/env';
import { readLetters } from '@/lib/records/letters/queries';
import { declare, explain, request, takeBack } from './letter-actions';

type Props = { found: FoundCase; actor: Actor; done: unknown; isDesk: boolean; ways: ReactNode };

/** The same room for the patient's side and for the desk, which declares to customs as well. */
export async function lettersPage({ found: { reference, stage }, actor, done, isDesk, ways }: Props) {
  const since = await liveCursor(actor);
  const [read, { timeZone }, locale] = await Promise.all([
    readLetters(actor, reference),
    readOwnSettings(actor),
    getLocale(),
  ]);
  const to = { locale, reference, isDesk };
  const actions = {
    request: request.bind(null, to),
    shipping: explain.bind(null, to),
    customs: declare.bind(null, to),
    takeBack: takeBack.bind(null, to),
  };
  return (
    <Shell path={`${isDesk ? '/desk/cases' : '/journey'}/${reference}/letters`} demo={env.DEMO} actions={ways}>
      <LivePage reference={reference} since={since} />
      <LettersRoom
        reference={reference}
        read={read}
        timeZone={timeZone}
        done={typeof done === 'string' ? done : undefined}
        isOpen={isOpen(stage)}
        isDesk={isDesk}
        ids={{ request: newId(), shipping: newId(), customs: newId() }}
        actions={actions}
      />
    </Shell>
  );
}
