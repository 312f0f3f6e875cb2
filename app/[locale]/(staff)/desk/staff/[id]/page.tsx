import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { SessionList } from '@/components/accounts/session-list';
import { Beginning } from '@/components/staff/beginning';
import { MemberChanges } from '@/components/staff/member-changes';
import { StateOfMember } from '@/components/staff/member-list';
import { BackLink } from '@/components/ui/back-link';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withDoor } from '@/lib/auth/with-door';
import { findMember } from '@/lib/staff/queries';
import { StaffShell } from '../../staff-shell';
import { endSession, giveRole, letAgain, resume, suspend, takeBack } from '../actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff');
  return { title: t('title'), robots: { index: false } };
}

export default async function MemberPage({ params, searchParams }: PageProps<'/[locale]/desk/staff/[id]'>) {
  const [{ id }, { done }] = [await params, await searchParams];
  return withDoor('staff.manage', async (actor) => {
    const [t, locale, member] = [await getTranslations('staff'), await getLocale(), await findMember(actor, id)];
    const { timeZone } = await readOwnSettings(actor);
    const to = { locale, id };
    return (
      <StaffShell path={`/desk/staff/${id}`} actor={actor}>
        <BackLink href="/desk/staff">{t('back')}</BackLink>
        <div>
          <h1 className="wrap-anywhere">
            <Foreign>{member.writtenName}</Foreign>
          </h1>
          <p className="flex flex-wrap gap-x-4 wrap-anywhere">
            {t(`roles.${member.role}`)} <StateOfMember suspendedAt={member.suspendedAt} />
            <Isolate>{member.email}</Isolate>
          </p>
        </div>
        {done && (
          <Notice tone="good" role="status">
            {t('done')}
          </Notice>
        )}
        <MemberChanges
          member={member}
          actions={{
            giveRole: giveRole.bind(null, to),
            suspend: suspend.bind(null, to),
            resume: resume.bind(null, to),
          }}
        />
        {!member.isSelf && !member.suspendedAt && (
          <Beginning
            beginning={member.beginning}
            timeZone={timeZone}
            actions={{ letAgain: letAgain.bind(null, to), takeBack: takeBack.bind(null, to) }}
          />
        )}
        <h2>{t('member.sessions')}</h2>
        <SessionList
          sessions={member.sessions}
          timeZone={timeZone}
          end={(sessionId) => endSession.bind(null, { ...to, sessionId })}
        />
      </StaffShell>
    );
  });
}
