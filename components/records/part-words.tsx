import { NextIntlClientProvider, useMessages } from 'next-intl';
import type { ReactNode } from 'react';

type Props = { part: 'upload' | 'describe'; children: ReactNode };

/** The words of fields and of one part of the records, for the browser: those of all records are many. */
export function PartWords({ part, children }: Props) {
  const { common, validation, problems, records } = useMessages();
  const messages = { common: { forms: common.forms }, validation, problems, records: { [part]: records[part] } };
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
