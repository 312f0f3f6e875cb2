'use client';

import type { ReactNode } from 'react';
import { PasskeyFields, type PasskeyWords } from '@/components/accounts/passkey-fields';
import { codesIn, RecoveryCodes } from '@/components/accounts/recovery-codes';
import { ErrorSummary } from '@/components/forms/error-summary';
import { Field } from '@/components/forms/field';
import { ProblemNotice } from '@/components/forms/problem-notice';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import type { NewPasskeyOptions } from '@/lib/accounts/passkey-options';
import type { FormAction } from '@/lib/forms/form-state';

export type FactorWords = {
  code: string;
  codeSubmit: string;
  ready: string;
  once: string;
  passkeyTitle: string;
  passkeyLead: string;
  passkey: PasskeyWords;
};

type Props = {
  actions: { byCode: FormAction; byPasskey: FormAction };
  /** None where the link opens nothing; what was just made is shown all the same. */
  options: NewPasskeyOptions | null;
  words: FactorWords;
  app: ReactNode;
  expired: ReactNode;
  next: ReactNode;
};

/** An authenticator app or a passkey; whichever is shown to work is kept, and its recovery codes stand here once. */
export function NewFactor({ actions, options, words, app, expired, next }: Props) {
  const [byCode, sendCode] = useForm(actions.byCode);
  const [byPasskey, sendPasskey] = useForm(actions.byPasskey);
  const done = [byCode, byPasskey].find(codesIn);
  if (done) return <RecoveryCodes state={done} title={words.ready} once={words.once} next={next} />;
  if (!options) return expired;
  return (
    <div className="space-y-12">
      <section className="space-y-6">
        {app}
        <form action={sendCode} noValidate className="space-y-6">
          <ErrorSummary state={byCode} labels={{ code: words.code }} />
          <ProblemNotice state={byCode} />
          <Field
            name="code"
            label={words.code}
            dir="ltr"
            inputMode="numeric"
            autoComplete="one-time-code"
            state={byCode}
          />
          <SubmitButton>{words.codeSubmit}</SubmitButton>
        </form>
      </section>
      <section className="space-y-6">
        <h2>{words.passkeyTitle}</h2>
        <p className="measure">{words.passkeyLead}</p>
        <PasskeyFields
          asked={{ create: options }}
          words={words.passkey}
          state={byPasskey}
          send={sendPasskey}
          tone="quiet"
        />
      </section>
    </div>
  );
}
