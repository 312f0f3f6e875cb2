import type { Thread } from '@/lib/conversation/queries';
import type { Locale } from '@/lib/i18n/locales';
import { locales } from '@/lib/i18n/locales';
import { languageName } from '@/lib/people/languages';

type Query = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

/** What the address of a thread asks for; anything else in it is nothing. */
export const readAsked = ({ before, edit, sent, saved, reply }: Query) => ({
  before: one(before),
  edit: one(edit),
  sent: one(sent),
  saved: one(saved),
  reply: one(reply),
});

export type Asked = ReturnType<typeof readAsked>;

/** What stands in the box at first: an own message to change, what was parked, a draft, or nothing. */
export function knownWords(thread: Thread, { edit }: Asked, parked: string | null) {
  const changed = thread.messages.find(({ id, mine }) => mine && id === edit);
  if (changed) {
    const { id, text, language } = changed;
    return { edits: id, words: { text, language }, message: changed, isOpen: true };
  }
  const { language, text = '' } = thread.draft ?? { language: thread.reader.language };
  return {
    edits: undefined,
    words: { text: parked ?? text, language },
    message: undefined,
    isOpen: Boolean(parked || text),
  };
}

export const languageChoices = (locale: Locale) =>
  locales.map((language) => ({ value: language, label: languageName(language, locale) }));
