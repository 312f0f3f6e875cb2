import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { OwnFactors } from '@/components/accounts/own-factors';
import { OwnSessions } from '@/components/accounts/own-sessions';
import { Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { newPasskeyOptions } from '@/lib/accounts/passkey-options';
import { readOwnFactors, readOwnSessions, readOwnSettings } from '@/lib/accounts/queries';
import { sessionToken } from '@/lib/auth/session-cookie';
import { withDoor } from '@/lib/auth/with-door';
import { StaffShell } from '../staff-shell';
import { add, endOwn, remove, removeApp, renew } from './actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.own');
  return { title: t('title'), robots: { index: false } };
}

export default function OwnAccountPage({ searchParams }: PageProps<'/[locale]/desk/account'>) {
  return withDoor('account.keep', async (actor) => {
    const [t, locale, { done }] = [await getTranslations(), await getLocale(), await searchParams];
    const [factors, { timeZone }] = [await readOwnFactors(actor), await readOwnSettings(actor)];
    const own = await readOwnSessions(actor, await sessionToken());
    const owner = { id: actor.id, email: factors.email!, name: factors.writtenName, known: factors.passkeys };
    const options = await newPasskeyOptions(`account ${actor.id}`, owner);
    return (
      <StaffShell path="/desk/account" actor={actor}>
        <div>
          <h1>{t('accounts.own.title')}</h1>
          <p className="flex flex-wrap gap-x-4 wrap-anywhere text-quiet">
            <span>{t(`staff.roles.${actor.role}`)}</span> <Isolate>{factors.email}</Isolate>
          </p>
        </div>
        {done && (
          <Notice tone="good" role="status">
            {t('accounts.own.done')}
          </Notice>
        )}
        <OwnFactors
          factors={factors}
          options={options}
          timeZone={timeZone}
          actions={{
            add: add.bind(null, { locale }),
            renew,
            removeApp: removeApp.bind(null, { locale }),
            remove: (id) => remove.bind(null, { locale, id }),
          }}
        />
        <OwnSessions {...own} timeZone={timeZone} end={(id) => endOwn.bind(null, { locale, id })} />
      </StaffShell>
    );
  });
}
