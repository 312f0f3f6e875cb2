import { useLocale, useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import { Isolate } from '@/components/ui/foreign';
import { StateWord } from '@/components/ui/state-word';
import type { SignInWay } from '@/lib/accounts/arrival';
import type { ShownSession } from '@/lib/accounts/queries';
import type { FormAction } from '@/lib/forms/form-state';
import { momentIn } from '@/lib/people/moments';
import { BrowserName } from './browser-name';

type Props = { sessions: ShownSession[]; timeZone: string; end: (sessionId: string) => FormAction };

/** Where somebody is signed in, since when and how; each can be ended. */
export function SessionList({ sessions, timeZone, end }: Props) {
  const t = useTranslations('accounts.own');
  if (sessions.length === 0) return <p>{t('noSessions')}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {sessions.map((session) => (
        <li key={session.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
          <SessionFacts session={session} timeZone={timeZone} />
          <ButtonForm action={end(session.id)} label={t('end')} tone="quiet" size="small" />
        </li>
      ))}
    </ul>
  );
}

function SessionFacts({ session, timeZone }: { session: ShownSession; timeZone: string }) {
  const t = useTranslations('accounts.own');
  const locale = useLocale();
  const { browser, system, network, createdAt, lastSeenAt, how, isThisOne } = session;
  return (
    <div className="min-w-0 flex-1 basis-[min(18rem,100%)]">
      <p className="flex flex-wrap gap-x-4 font-semibold">
        <BrowserName browser={browser} system={system} />
        {isThisOne && <StateWord tone="good">{t('thisOne')}</StateWord>}
      </p>
      <p>{t('since', { at: momentIn(createdAt, locale, timeZone) })}</p>
      {lastSeenAt && <p>{t('seen', { at: momentIn(lastSeenAt, locale, timeZone) })}</p>}
      <p className="text-small text-quiet">
        {how && t(`ways.${how as SignInWay}`)}
        {how && network && ' · '}
        {network && t.rich('from', { net: () => <Isolate>{network}</Isolate> })}
      </p>
    </div>
  );
}
