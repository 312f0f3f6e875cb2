'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type FormAction, idle } from '@/lib/forms/form-state';
import { agree, canPush, standing, withdraw } from './push-browser';

type State = 'unknown' | 'off' | 'on' | 'refused' | 'failed';

type Props = {
  publicKey: string;
  on: FormAction;
  off: FormAction;
  words: Record<'turnOn' | 'turnOff' | 'on' | 'refused' | 'failed', string>;
};

/** A browser may have changed its address since: what stands is told to us again. */
async function look(on: FormAction): Promise<State> {
  if (!canPush()) return 'refused';
  const form = await standing();
  if (!form) return Notification.permission === 'denied' ? 'refused' : 'off';
  return (await on(idle, form)).status === 'done' ? 'on' : 'off';
}

async function begin(publicKey: string, on: FormAction): Promise<State> {
  const form = await agree(publicKey);
  if (!form) return 'refused';
  return (await on(idle, form)).status === 'done' ? 'on' : 'failed';
}

async function end(off: FormAction): Promise<State> {
  const form = await standing();
  await withdraw();
  if (form) await off(idle, form);
  return 'off';
}

/** Turns notices on and off for this browser, and says which it is. */
export function PushSwitch({ publicKey, on, off, words }: Props) {
  const router = useRouter();
  const [state, setState] = useState<State>('unknown');
  const become = (next: Promise<State>) => next.catch((): State => 'failed').then(setState);
  useEffect(() => void look(on).then(setState, () => setState('failed')), [on]);
  const change = async () => {
    await become(state === 'on' ? end(off) : begin(publicKey, on));
    router.refresh(); // what is ticked above has changed with it
  };
  return (
    <div className="space-y-4">
      <p role="status">{state === 'on' || state === 'refused' || state === 'failed' ? words[state] : ''}</p>
      {state !== 'unknown' && state !== 'refused' && (
        <Button tone="quiet" onClick={() => void change()}>
          {state === 'on' ? words.turnOff : words.turnOn}
        </Button>
      )}
    </div>
  );
}
