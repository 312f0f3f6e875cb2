import { useLocale, useTranslations } from 'next-intl';
import { AccountForm } from '@/components/accounts/account-form';
import { ButtonForm } from '@/components/forms/button-form';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { StateWord } from '@/components/ui/state-word';
import type { FormAction } from '@/lib/forms/form-state';
import { intlLocale } from '@/lib/i18n/locales';
import { momentIn } from '@/lib/people/moments';
import type { OpenRecovery } from '@/lib/staff/queries';
import { SpokenCodeForm } from './spoken-code-form';

type Act = (recoveryId: string) => FormAction;
type Props = { recoveries: OpenRecovery[]; timeZone: string } & Record<'confirm' | 'showCode' | 'withdraw', Act>;

/** Colleagues who lost their second factor; the reader confirms one, or takes it back. */
export function RecoveryList({ recoveries, timeZone, ...acts }: Props) {
  const t = useTranslations('staff.recoveries');
  if (recoveries.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="space-y-10">
      {recoveries.map((recovery) => (
        <li key={recovery.id} className="space-y-6 border-t border-line pt-6">
          <RecoveryFacts recovery={recovery} timeZone={timeZone} />
          {recovery.givenBy === null ? (
            !recovery.isMine && (
              <AccountForm
                action={acts.confirm(recovery.id)}
                questions={[{ name: 'name', label: t('name'), hint: t('nameHint'), autoComplete: 'name' }]}
                submitLabel={t('confirm')}
                scope={recovery.id}
              />
            )
          ) : (
            <Beginning recovery={recovery} showCode={acts.showCode} />
          )}
          {recovery.isMine && (
            <ButtonForm action={acts.withdraw(recovery.id)} label={t('withdraw')} tone="quiet" size="normal" />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The form stays when it was answered, because the code stands in its answer. */
function Beginning({ recovery, showCode }: { recovery: OpenRecovery; showCode: Act }) {
  const t = useTranslations('staff.recoveries');
  const { id, givenBy, isGivenByMe, isSent } = recovery;
  const names = { name: t('name'), nameHint: t('nameHint') };
  const words = { ...names, submit: t('showCode'), title: t('codeTitle'), once: t('codeOnce') };
  return (
    <>
      <div className="space-y-2">
        <p className="measure">{t('given', { name: givenBy! })}</p>
        {!isSent && <p className="measure">{t(isGivenByMe ? 'givenByYou' : 'givenLead')}</p>}
      </div>
      {!isSent && !isGivenByMe && <SpokenCodeForm action={showCode(id)} words={words} scope={id} />}
    </>
  );
}

function RecoveryFacts({ recovery, timeZone }: { recovery: OpenRecovery; timeZone: string }) {
  const t = useTranslations('staff');
  const locale = useLocale();
  const { name, email, role, expiresAt, signedBy, isSent, givenBy } = recovery;
  const names = new Intl.ListFormat(intlLocale(locale)).format(signedBy);
  return (
    <div>
      <h2 className="wrap-anywhere">
        <Foreign>{name}</Foreign>
      </h2>
      <p className="flex flex-wrap gap-x-4 wrap-anywhere text-quiet">
        <span>{t(`roles.${role}`)}</span> <Isolate>{email}</Isolate>
      </p>
      <p>{t('recoveries.until', { at: momentIn(expiresAt, locale, timeZone) })}</p>
      {signedBy.length > 0 && <p>{t('recoveries.signedBy', { names })}</p>}
      {isSent && <StateWord tone="good">{t(givenBy === null ? 'recoveries.sent' : 'recoveries.begun')}</StateWord>}
    </div>
  );
}
