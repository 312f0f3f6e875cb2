'use client';

import { unstable_rethrow } from 'next/navigation';
import { useActionState } from 'react';
import { type FormAction, idle } from '@/lib/forms/form-state';
import { textValues } from '@/lib/forms/text-values';

/** An unreachable server rejects the action; React would show the error boundary and the typed text would be gone. */
const sparing =
  (action: FormAction): FormAction =>
  async (state, form) => {
    try {
      return await action(state, form);
    } catch (fault) {
      unstable_rethrow(fault);
      return { status: 'failed', values: textValues(form), errors: {}, problem: 'temporarilyUnavailable' };
    }
  };

/** `[state, send, sending]`. While rendering on the server the action stays itself, or a form without scripts would lose its address. */
export const useForm = (action: FormAction) =>
  useActionState(typeof window === 'undefined' ? action : sparing(action), idle);
