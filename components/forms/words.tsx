import { useLocale, useMessages, useTimeZone } from 'next-intl';
import type { ReactNode } from 'react';
import { asText } from '@/components/ui/as-text';
import type { Messages } from '@/lib/i18n/messages';
import { WordsProvider } from './words-provider';

type Props = { also?: readonly (keyof Messages)[]; children: ReactNode };

/** The words that fields say by themselves, for the browser; `also` names what else a form translates there. */
export function FormWords({ also = [], children }: Props) {
  const all = useMessages();
  const messages = {
    ...Object.fromEntries(also.map((name) => [name, all[name]])),
    common: { forms: all.common.forms },
    validation: all.validation,
    problems: all.problems,
  };
  return (
    <WordsProvider locale={useLocale()} timeZone={useTimeZone()} words={asText(messages)}>
      {children}
    </WordsProvider>
  );
}
