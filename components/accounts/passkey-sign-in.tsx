import { useTranslations } from 'next-intl';
import type { SignInOptions } from '@/lib/accounts/passkey-options';
import type { FormAction } from '@/lib/forms/form-state';
import { PasskeyForm } from './passkey-form';
import { usePasskeyWords } from './passkey-words';

type Props = { action: FormAction; options: SignInOptions; title: string };

export function PasskeySignIn({ action, options, title }: Props) {
  const t = useTranslations('accounts.staff');
  return (
    <section className="space-y-6">
      <h2>{title}</h2>
      <p className="measure">{t('passkeyLead')}</p>
      <PasskeyForm action={action} asked={{ signIn: options }} words={usePasskeyWords(t('passkey'))} tone="quiet" />
    </section>
  );
}
