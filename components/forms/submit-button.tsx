'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from '@/components/ui/button';

/** Sends the form once: while it is on its way the button waits and says so. */
export function SubmitButton({ children, size = 'large', ...rest }: ComponentProps<typeof Button>) {
  const t = useTranslations('common.forms');
  const { pending } = useFormStatus();
  return (
    <>
      <Button type="submit" size={size} disabled={pending} {...rest}>
        {children}
      </Button>
      <output className="sr-only">{pending ? t('sending') : ''}</output>
    </>
  );
}
