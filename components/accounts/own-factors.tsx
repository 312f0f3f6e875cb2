import { useTranslations } from 'next-intl';
import type { NewPasskeyOptions } from '@/lib/accounts/passkey-options';
import type { OwnFactors as Factors } from '@/lib/accounts/queries';
import type { FormAction } from '@/lib/forms/form-state';
import { NewCodesForm } from './new-codes-form';
import { PasskeyForm } from './passkey-form';
import { PasskeyList } from './passkey-list';
import { usePasskeyWords } from './passkey-words';

type Props = {
  factors: Factors;
  options: NewPasskeyOptions;
  timeZone: string;
  actions: { add: FormAction; renew: FormAction; remove: (passkeyId: string) => FormAction };
};

/** What a member of staff signs in with. */
export function OwnFactors({ factors, options, timeZone, actions }: Props) {
  const t = useTranslations('accounts.own');
  const newPasskey = usePasskeyWords(t('addPasskey'), true);
  const codes = { submit: t('renew'), title: t('codesTitle'), once: t('codesOnce') };
  return (
    <>
      <section className="space-y-6">
        <h2>{t('passkeys')}</h2>
        <PasskeyList passkeys={factors.passkeys} timeZone={timeZone} remove={actions.remove} />
        <PasskeyForm action={actions.add} asked={{ create: options }} words={newPasskey} tone="quiet" />
      </section>
      <section className="space-y-4">
        <h2>{t('recovery')}</h2>
        <p>{t('codesLeft', { count: factors.codesLeft })}</p>
        <p className="measure">{t('renewHint')}</p>
        <NewCodesForm action={actions.renew} words={codes} />
      </section>
    </>
  );
}
