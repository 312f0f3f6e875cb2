import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { knownWords, languageChoices, readAsked } from '@/components/conversation/asked';
import { MessageForm } from '@/components/conversation/message-form';
import { ThreadList } from '@/components/conversation/thread-list';
import { WriteFrame } from '@/components/conversation/write-frame';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { LivePage } from '@/components/live/live-page';
import { BackLink } from '@/components/ui/back-link';
import { Isolate } from '@/components/ui/foreign';
import { liveCursor } from '@/lib/access/live-cursor';
import { may } from '@/lib/access/permissions';
import { readOwnSettings } from '@/lib/accounts/queries';
import { parkedText } from '@/lib/auth/parked-cookie';
import { withCase } from '@/lib/auth/with-case';
import { isOpen } from '@/lib/care-journey/stages';
import { readThread, type Thread } from '@/lib/conversation/queries';
import { newId } from '@/lib/db/id';
import { env } from '@/lib/env';
import { autosave, save, send } from './actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/journey/[reference]/messages'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('conversation');
  return { title: `${t('title')} · ${(await params).reference}`, robots: { index: false } };
}

/** Whoever comes by the link in the mail finds the box for the answer open. */
const isAsked = ({ messages }: Thread) =>
  messages.some(({ mine, awaitsAnswer, answeredAt }) => !mine && awaitsAnswer && !answeredAt);

export default async function MessagesPage({ params, searchParams }: Props) {
  const { reference } = await params;
  return withCase('message.read', reference, async (found, actor) => {
    const since = await liveCursor(actor);
    const asked = readAsked(await searchParams);
    const [t, locale] = [await getTranslations('conversation'), await getLocale()];
    const [thread, { timeZone }, parked] = await Promise.all([
      readThread(actor, reference, asked.before),
      readOwnSettings(actor),
      parkedText(reference),
    ]);
    const path = `/journey/${reference}/messages`;
    const to = { locale, reference };
    const writes = may(actor, 'message.write', found) && isOpen(thread.stage);
    const own = knownWords(thread, asked, parked);
    return (
      <Shell path={path} demo={env.DEMO} actions={<SignOutForm action={signOut.bind(null, locale)} />}>
        <LivePage reference={reference} since={since} />
        <div className="max-w-[52rem] space-y-6">
          <header>
            <BackLink href={`/journey/${reference}`}>{t('toJourney')}</BackLink>
            <h1>{t('title')}</h1>
            <p className="text-quiet">
              <Isolate>{found.reference}</Isolate>
            </p>
          </header>
          <WriteFrame asked={asked} parked={Boolean(parked)} ended={!writes}>
            <FormWords also={['conversation']}>
              <MessageForm
                key={`${asked.sent ?? ''}${own.edits ?? ''}`}
                actions={{ send: send.bind(null, to), save: save.bind(null, to), autosave: autosave.bind(null, to) }}
                id={newId()}
                edits={own.edits}
                known={own.words}
                languages={languageChoices(locale)}
                hint={t('form.hint')}
                open={own.isOpen || isAsked(thread)}
              />
            </FormWords>
          </WriteFrame>
          <ThreadList thread={thread} path={path} timeZone={timeZone} isOlder={Boolean(asked.before)} />
        </div>
      </Shell>
    );
  });
}
