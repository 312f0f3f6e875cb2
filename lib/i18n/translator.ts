import { createTranslator } from 'next-intl';
import { loadMessages } from './messages';
import { known } from './routing';

/** The words of mails, outside Next: the worker knows the reader's language and no request. */
export async function mailTranslator(preferred: string) {
  const locale = known(preferred);
  return createTranslator({ locale, messages: await loadMessages(locale), namespace: 'mail' });
}

/** The words of documents, which are made for readers of a language that nobody has asked a page in. */
export async function documentTranslator(preferred: string) {
  const locale = known(preferred);
  return createTranslator({ locale, messages: await loadMessages(locale) });
}
