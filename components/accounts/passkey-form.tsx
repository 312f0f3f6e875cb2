'use client';

import type { ComponentProps } from 'react';
import { useForm } from '@/components/forms/use-form';
import type { FormAction } from '@/lib/forms/form-state';
import { PasskeyFields } from './passkey-fields';

type Props = Omit<ComponentProps<typeof PasskeyFields>, 'state' | 'send'> & { action: FormAction };

export function PasskeyForm({ action, ...rest }: Props) {
  const [state, send] = useForm(action);
  return <PasskeyFields state={state} send={send} {...rest} />;
}
