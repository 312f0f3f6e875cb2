import { useLocale, useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { StateWord } from '@/components/ui/state-word';
import type { FormAction } from '@/lib/forms/form-state';
import { momentIn } from '@/lib/people/moments';
import type { OpenInvitation } from '@/lib/staff/queries';

type Act = (invitationId: string) => FormAction;
type Props = { invitations: OpenInvitation[]; timeZone: string; now: Date; resend: Act; withdraw: Act };

/** Whom we asked to join and who has not come yet. */
export function InvitationList({ invitations, timeZone, now, resend, withdraw }: Props) {
  const t = useTranslations('staff');
  const locale = useLocale();
  if (invitations.length === 0) return <p>{t('noInvitations')}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {invitations.map(({ id, name, email, role, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
          <div className="min-w-0 flex-1 basis-[min(18rem,100%)]">
            <p className="font-semibold wrap-anywhere">
              <Foreign>{name}</Foreign>
            </p>
            <p className="text-small wrap-anywhere text-quiet">
              <Isolate>{email}</Isolate>
            </p>
            <p>{t(`roles.${role}`)}</p>
            {expiresAt > now ? (
              <p className="text-small text-quiet">{t('validUntil', { at: momentIn(expiresAt, locale, timeZone) })}</p>
            ) : (
              <StateWord tone="caution">{t('noLongerValid')}</StateWord>
            )}
          </div>
          <div className="flex flex-wrap gap-3">
            <ButtonForm action={resend(id)} label={t('resend')} tone="quiet" size="small" />
            <ButtonForm action={withdraw(id)} label={t('withdraw')} tone="quiet" size="small" />
          </div>
        </li>
      ))}
    </ul>
  );
}
