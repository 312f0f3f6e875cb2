import { useLocale, useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import { ButtonLink } from '@/components/ui/button';
import type { NewPasskeyOptions } from '@/lib/accounts/passkey-options';
import type { OwnFactors as Factors } from '@/lib/accounts/queries';
import type { FormAction } from '@/lib/forms/form-state';
import { dayIn } from '@/lib/people/moments';
import { NewCodesForm } from './new-codes-form';
import { PasskeyForm } from './passkey-form';
import { PasskeyList } from './passkey-list';
import { usePasskeyWords } from './passkey-words';

type Props = {
  factors: Factors;
  options: NewPasskeyOptions;
  timeZone: string;
  actions: { add: FormAction; renew: FormAction; removeApp: FormAction; remove: (passkeyId: string) => FormAction };
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
      <App app={factors.app} timeZone={timeZone} remove={actions.removeApp} />
      <section className="space-y-4">
        <h2>{t('recovery')}</h2>
        <p>{t('codesLeft', { count: factors.codesLeft })}</p>
        <p className="measure">{t('renewHint')}</p>
        <NewCodesForm action={actions.renew} words={codes} />
      </section>
    </>
  );
}

type AppProps = { app: Factors['app']; timeZone: string; remove: FormAction };

/** Who has no password, but the hospital's sign-in, has nothing that a code would follow. */
function App({ app: { since, isOffered }, timeZone, remove }: AppProps) {
  const t = useTranslations('accounts.own');
  const locale = useLocale();
  if (!isOffered) return null;
  return (
    <section className="space-y-4">
      <h2>{t('app')}</h2>
      <p>{since ? t('appSince', { at: dayIn(since, locale, timeZone) }) : t('appNone')}</p>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <ButtonLink href="/desk/account/authenticator" tone="quiet" size="normal">
          {t(since ? 'newApp' : 'addApp')}
        </ButtonLink>
        {since && <ButtonForm action={remove} label={t('removeApp')} tone="quiet" size="normal" />}
      </div>
    </section>
  );
}
