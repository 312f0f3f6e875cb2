'use client';

import { useEffect, useRef, useState, useTransition } from 'react';
import { type FormAction, idle } from '@/lib/forms/form-state';

const pause = 1_500;

/** Keeps what is typed on the server whenever the writer pauses. Returns what the form does on input, and whether it is kept. */
export function useAutosave(save: FormAction) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isKept, setKept] = useState(false);
  const [, begin] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);
  const keep = (form: HTMLFormElement) =>
    begin(async () => {
      const state = await save(idle, new FormData(form)).catch(() => null); // a line that is down is no matter: the next pause tries again
      setKept(state?.status === 'done');
    });
  const onInput = (form: HTMLFormElement) => {
    setKept(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(form), pause);
  };
  return { onInput, isKept, stop: () => clearTimeout(timer.current) };
}
