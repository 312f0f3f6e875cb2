import { useLocale, useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import type { FormAction } from '@/lib/forms/form-state';
import { staffSignIn } from '@/lib/hospital/sign-in';
import { intlLocale } from '@/lib/i18n/locales';
import { momentIn } from '@/lib/people/moments';
import type { OpenBeginning } from '@/lib/staff/queries';

type Props = {
  beginning: OpenBeginning | null;
  timeZone: string;
  actions: Record<'letAgain' | 'takeBack', FormAction>;
};

/** For a colleague who cannot get in: what ends, what is sent, and how far it has come. */
export function Beginning({ beginning, timeZone, actions }: Props) {
  const t = useTranslations('staff.member');
  return (
    <section className="space-y-4">
      <h2>{t('again')}</h2>
      {beginning ? (
        <Given beginning={beginning} timeZone={timeZone} />
      ) : (
        <>
          <p className="measure">{t('againLead')}</p>
          <p className="measure">{t('againLink', { minutes: staffSignIn.beginAgainMinutes })}</p>
        </>
      )}
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <ButtonForm
          action={actions.letAgain}
          label={t(beginning ? 'againOnce' : 'letAgain')}
          tone={beginning ? 'quiet' : 'danger'}
          size="normal"
        />
        {beginning && <ButtonForm action={actions.takeBack} label={t('takeBack')} tone="quiet" size="normal" />}
      </div>
    </section>
  );
}

function Given({ beginning, timeZone }: { beginning: OpenBeginning; timeZone: string }) {
  const t = useTranslations('staff');
  const locale = useLocale();
  const { givenBy, expiresAt, signedBy, hasBegun } = beginning;
  const names = new Intl.ListFormat(intlLocale(locale)).format(signedBy);
  return (
    <>
      <p className="measure">{t('member.againOpen', { name: givenBy, at: momentIn(expiresAt, locale, timeZone) })}</p>
      {hasBegun ? (
        <p className="measure">{t('member.againBegun')}</p>
      ) : (
        <p className="measure">{signedBy.length > 0 ? t('recoveries.signedBy', { names }) : t('member.againWaits')}</p>
      )}
    </>
  );
}
