'use client';

import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { type FormEvent, type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { ErrorSummary } from '@/components/forms/error-summary';
import { Field } from '@/components/forms/field';
import { ProblemNotice } from '@/components/forms/problem-notice';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import type { NewPasskeyOptions, SignInOptions } from '@/lib/accounts/passkey-options';
import type { FormState } from '@/lib/forms/form-state';

export type PasskeyWords = { submit: string; needsScript: string; notUsed: string; name?: string; nameHint?: string };

type Asked = { signIn: SignInOptions } | { create: NewPasskeyOptions };

type Props = {
  asked: Asked;
  words: PasskeyWords;
  state: FormState;
  send: (form: FormData) => void;
  tone?: 'main' | 'quiet';
};

const ask = (asked: Asked) =>
  'signIn' in asked
    ? startAuthentication({ optionsJSON: asked.signIn })
    : startRegistration({ optionsJSON: asked.create });

const never = () => () => {};

/** Only a script can speak to a passkey, so without one there is a sentence and no button. */
const useScripts = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** A passkey's form: the button asks the device, and what it answers is sent. */
export function PasskeyFields({ asked, words, state, send, tone = 'main' }: Props) {
  const answer = useRef<HTMLInputElement>(null);
  const [isUnused, setUnused] = useState(false);
  const hasScripts = useScripts();

  async function fetchAnswer(form: HTMLFormElement) {
    try {
      answer.current!.value = JSON.stringify(await ask(asked));
      form.requestSubmit();
    } catch {
      setUnused(true); // the person said no, the device has none, or time ran out: the browser told which
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    if (answer.current?.value) return;
    event.preventDefault();
    setUnused(false);
    void fetchAnswer(event.currentTarget);
  }

  return (
    <form action={send} onSubmit={submit} noValidate className="space-y-6">
      {words.name && <ErrorSummary state={state} labels={{ name: words.name }} />}
      <ProblemNotice state={state} />
      {isUnused && <Refused>{words.notUsed}</Refused>}
      {words.name && <Field name="name" label={words.name} hint={words.nameHint} state={state} />}
      <input type="hidden" name="passkey" ref={answer} />
      <noscript>
        <p className="measure">{words.needsScript}</p>
      </noscript>
      {hasScripts && <SubmitButton tone={tone}>{words.submit}</SubmitButton>}
    </form>
  );
}

const Refused = ({ children }: { children: ReactNode }) => (
  <Notice tone="caution" role="alert">
    {children}
  </Notice>
);
