'use client';

import { NextIntlClientProvider } from 'next-intl';
import { type ComponentProps, type ReactNode, useMemo } from 'react';
import { type AsText, fromText } from '@/components/ui/as-text';

type Props = Pick<ComponentProps<typeof NextIntlClientProvider>, 'locale' | 'timeZone'> & {
  words: AsText<object>;
  children: ReactNode;
};

/** Takes the words as one text, for there are some two hundred. */
export function WordsProvider({ words, children, ...rest }: Props) {
  const messages = useMemo(() => fromText(words), [words]);
  return (
    <NextIntlClientProvider messages={messages} {...rest}>
      {children}
    </NextIntlClientProvider>
  );
}
