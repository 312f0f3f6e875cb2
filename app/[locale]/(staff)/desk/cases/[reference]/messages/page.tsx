import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { knownWords, languageChoices, readAsked } from '@/components/conversation/asked';
import { StaffMessageForm } from '@/components/conversation/staff-message-form';
import { SuggestedReplies } from '@/components/conversation/suggested-replies';
import { ThreadList } from '@/components/conversation/thread-list';
import { WriteFrame } from '@/components/conversation/write-frame';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { LivePage } from '@/components/live/live-page';
import { DeskActions } from '@/components/staff/desk-actions';
import { BackLink } from '@/components/ui/back-link';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { liveCursor } from '@/lib/access/live-cursor';
import { readOwnSettings } from '@/lib/accounts/queries';
import { parkedText } from '@/lib/auth/parked-cookie';
import { withCase } from '@/lib/auth/with-case';
import { isOpen } from '@/lib/care-journey/stages';
import { readThread } from '@/lib/conversation/queries';
import { readPatientLanguages } from '@/lib/conversation/readers';
import { suggestReplies } from '@/lib/conversation/replies';
import { newId } from '@/lib/db/id';
import { env } from '@/lib/env';
import { intlLocale } from '@/lib/i18n/locales';
import { languageName } from '@/lib/people/languages';
import { cleanName } from '@/lib/people/names';
import { autosave, save, send } from './actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/cases/[reference]/messages'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('conversation');
  return { title: `${t('title')} · ${(await params).reference}`, robots: { index: false } };
}

export default async function CaseMessagesPage({ params, searchParams }: Props) {
  const { reference } = await params;
  return withCase('message.send', reference, async (found, actor) => {
    const since = await liveCursor(actor);
    const asked = readAsked(await searchParams);
    const [t, locale] = [await getTranslations('conversation'), await getLocale()];
    const [thread, own, parked, languages] = await Promise.all([
      readThread(actor, reference, asked.before),
      readOwnSettings(actor),
      parkedText(reference),
      readPatientLanguages(actor, reference),
    ]);
    const replies = await suggestReplies(actor, reference, own.locale);
    const reply = replies.find(({ id }) => id === asked.reply);
    const known = knownWords(thread, asked, parked);
    const path = `/desk/cases/${reference}/messages`;
    const to = { locale, reference };
    const readsIn = languages.map((language) => languageName(language, locale));
    return (
      <Shell path={path} demo={env.DEMO} actions={<DeskActions actor={actor} signOut={signOut.bind(null, locale)} />}>
        <LivePage reference={reference} since={since} />
        <div className="max-w-[68rem] space-y-6">
          <header>
            <BackLink href={`/desk/cases/${reference}`}>{t('toCase')}</BackLink>
            <h1>{t('title')}</h1>
            <p className="text-quiet">
              <Foreign>{cleanName(found.patient.writtenName)}</Foreign> · <Isolate>{found.reference}</Isolate>
            </p>
          </header>
          <WriteFrame
            asked={asked}
            parked={Boolean(parked)}
            ended={!isOpen(thread.stage)}
            held={thread.waits.some(({ messageId }) => messageId === asked.sent)}
          >
            <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
              <FormWords also={['conversation']}>
                <StaffMessageForm
                  key={`${asked.sent ?? ''}${known.edits ?? ''}${reply?.id ?? ''}`}
                  actions={{ send: send.bind(null, to), save: save.bind(null, to), autosave: autosave.bind(null, to) }}
                  id={newId()}
                  edits={known.edits}
                  known={reply ?? known.words}
                  languages={languageChoices(locale)}
                  hint={t('form.staffHint', { language: new Intl.ListFormat(intlLocale(locale)).format(readsIn) })}
                  open={known.isOpen || reply !== undefined}
                  critical={known.message?.critical ?? reply?.critical ?? []}
                  awaits={false}
                  audience={known.message?.audience ?? 'patient'}
                />
              </FormWords>
              <SuggestedReplies replies={replies} path={path} own={own.locale} />
            </div>
          </WriteFrame>
          <ThreadList thread={thread} path={path} timeZone={own.timeZone} isOlder={Boolean(asked.before)} />
        </div>
      </Shell>
    );
  });
}
