import { useTranslations } from 'next-intl';
import { AccountPage } from '@/components/accounts/account-page';
import { usePasskeyWords } from '@/components/accounts/passkey-words';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/forms/form-state';
import type { OfferedFactor } from '@/lib/staff/queries';
import { AppKey } from './app-key';
import { type FactorWords, NewFactor } from './new-factor';

type Props = {
  path: string;
  demo: boolean;
  lead: string;
  expired: string;
  offered: OfferedFactor | null;
  actions: { byCode: FormAction; byPasskey: FormAction };
};

/** The page behind a mailed link where somebody sets up a second factor. */
export function FactorPage({ path, demo, lead, expired, offered, actions }: Props) {
  const t = useTranslations('staff.factor');
  return (
    <AccountPage path={path} demo={demo} title={t('title')} lead={lead}>
      <NewFactor
        actions={actions}
        options={offered?.passkey ?? null}
        words={useFactorWords()}
        app={
          offered && (
            <>
              <h2>{t('appTitle')}</h2>
              <AppKey {...offered} />
            </>
          )
        }
        expired={<Notice tone="caution">{expired}</Notice>}
        next={<ButtonLink href="/sign-in/staff">{t('signIn')}</ButtonLink>}
      />
    </AccountPage>
  );
}

function useFactorWords(): FactorWords {
  const t = useTranslations('staff.factor');
  const own = useTranslations('accounts.own');
  return {
    code: t('code'),
    codeSubmit: t('codeSubmit'),
    ready: t('ready'),
    once: own('codesOnce'),
    passkeyTitle: t('passkeyTitle'),
    passkeyLead: t('passkeyLead'),
    passkey: usePasskeyWords(t('passkey'), true),
  };
}
