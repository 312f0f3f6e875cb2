import { useLocale, useTranslations } from 'next-intl';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import { StateWord } from '@/components/ui/state-word';
import { momentIn } from '@/lib/people/moments';
import type { Member } from '@/lib/staff/queries';

export function StateOfMember({ suspendedAt }: Pick<Member, 'suspendedAt'>) {
  const t = useTranslations('staff');
  return suspendedAt ? (
    <StateWord tone="caution">{t('suspended')}</StateWord>
  ) : (
    <StateWord tone="good">{t('active')}</StateWord>
  );
}

/** Everybody who works here: what they may do, whether they may come in, and when they last did. */
export function MemberList({ members, timeZone }: { members: Member[]; timeZone: string }) {
  const t = useTranslations('staff');
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {members.map((member) => (
        <li key={member.id} className="grid gap-x-6 gap-y-1 py-4 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="min-w-0">
            <Link
              href={`/desk/staff/${member.id}`}
              className="inline-flex min-h-11 items-center font-semibold wrap-anywhere"
            >
              <Foreign>{member.writtenName}</Foreign>
            </Link>
            <p className="text-small wrap-anywhere text-quiet">
              <Isolate>{member.email}</Isolate>
            </p>
          </div>
          <div>
            <p className="flex flex-wrap gap-x-4">
              {t(`roles.${member.role}`)} <StateOfMember suspendedAt={member.suspendedAt} />
            </p>
            <p className="text-small text-quiet">
              {member.lastSignInAt
                ? t('lastSignIn', { at: momentIn(member.lastSignInAt, locale, timeZone) })
                : t('never')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
