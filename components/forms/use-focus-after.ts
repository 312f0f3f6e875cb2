'use client';

import { useEffect, useRef } from 'react';
import type { FormState } from '@/lib/forms/form-state';

/** The element that answers a refusal: the focus moves to it each time the form comes back. */
export function useFocusAfter<E extends HTMLElement>(state: FormState) {
  const element = useRef<E>(null);
  useEffect(() => {
    if (state.status !== 'idle') element.current?.focus();
  }, [state]);
  return element;
}
