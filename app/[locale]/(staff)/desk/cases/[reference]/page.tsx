import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { Shell } from '@/components/layout/shell';
import { LivePage } from '@/components/live/live-page';
import { BackLink } from '@/components/ui/back-link';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { CaseView } from '@/components/workspace/case-view';
import { newsWords } from '@/components/workspace/news-words';
import { WhereTheyAre } from '@/components/workspace/where-they-are';
import { liveCursor } from '@/lib/access/live-cursor';
import { may } from '@/lib/access/permissions';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withCase } from '@/lib/auth/with-case';
import { readWaiting } from '@/lib/conversation/queries';
import { listColleagues } from '@/lib/desk/colleagues';
import { listDuplicates } from '@/lib/desk/duplicates/queries';
import { readWorkspace } from '@/lib/desk/read-workspace';
import { env } from '@/lib/env';
import { boundActions } from './bound-actions';
import { lettersOf } from './letters';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/cases/[reference]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference, robots: { index: false } };
}

const text = (given: string | string[] | undefined) => (typeof given === 'string' ? given : undefined);

export default async function CasePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const given = await searchParams;
  const turned = { tasks: text(given.tasks), notes: text(given.notes), timeline: text(given.timeline) };
  return withCase('case.work', reference, async (found, actor) => {
    const [t, words] = [await getTranslations('desk.case'), await getTranslations('workspace')];
    const locale = await getLocale();
    const since = await liveCursor(actor);
    const [work, settings, colleagues, duplicates, messages] = await Promise.all([
      readWorkspace(actor, reference, turned),
      readOwnSettings(actor),
      listColleagues(actor),
      listDuplicates(actor, reference),
      readWaiting(actor, reference),
    ]);
    return (
      <Shell
        path={`/desk/cases/${reference}`}
        demo={env.DEMO}
        actions={<SignOutForm action={signOut.bind(null, locale)} />}
      >
        <LivePage reference={reference} since={since} />
        <div className="space-y-8">
          <header className="space-y-1">
            <BackLink href="/desk">{t('back')}</BackLink>
            <h1>
              <Foreign>{work.on.patient.writtenName}</Foreign>
            </h1>
            <p className="text-quiet">{t.rich('title', { ref: () => <Isolate>{work.on.reference}</Isolate> })}</p>
            <WhereTheyAre on={work.on} />
          </header>
          {given.done && (
            <Notice tone="good" role="status">
              {given.done === 'told' ? t('done') : words('duty.done')}
            </Notice>
          )}
          <CaseView
            work={work}
            duplicates={duplicates}
            messages={messages}
            colleagues={colleagues}
            letters={await lettersOf(work, locale)}
            reader={{ id: actor.kind === 'system' ? '' : actor.id, timeZone: settings.timeZone, locale }}
            here={`/desk/cases/${work.on.reference}`}
            turnedTimeline={turned.timeline !== undefined}
            editing={text(given.edit)}
            may={(permission) => may(actor, permission, found)}
            actions={boundActions({ locale, reference: work.on.reference })}
            seen={{ at: work.seen, words: await newsWords() }}
          />
        </div>
      </Shell>
    );
  });
}
