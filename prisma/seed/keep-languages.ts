import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { keepReply } from '@/lib/conversation/keep-reply';
import { locales } from '@/lib/i18n/locales';
import { keepTerm } from '@/lib/translation/keep-term';
import { qualifyTranslator } from '@/lib/translation/qualify-translator';
import { signTranslation } from '@/lib/translation/sign-translation';
import { glossaryTerms, type ReadyReply, readyReplies } from './ready-replies';

const others = locales.filter((language) => language !== 'en');

type Cast = { lead: Actor; translator: Actor & { id: string } };

async function qualify({ lead, translator: { id } }: Cast) {
  for (const language of others) {
    await qualifyTranslator(lead, { accountId: id, fromLanguage: 'en', language });
    await qualifyTranslator(lead, { accountId: id, fromLanguage: language, language: 'en' });
  }
}

const taskOf = (sourceId: string, language: string) =>
  asActor(theSystem, (tx) => tx.translation.findFirstOrThrow({ where: { sourceId, language } }));

/** What waits of a text is signed, sentence by sentence. */
export async function sign(translator: Actor, sourceId: string, language: string, segments: string[]) {
  const { id, sourceHash } = await taskOf(sourceId, language);
  await signTranslation(translator, id, { sourceHash, segments, seen: 'yes' });
}

async function keep({ lead, translator }: Cast, { title, stages, critical, en, translations }: ReadyReply) {
  const id = await keepReply(lead, null, { title, language: 'en', text: en.join(' '), stages, critical });
  for (const language of others) await sign(translator, id, language, translations[language]);
}

/** Qualified people, terms and ready replies of the demonstration, through the same verbs as everybody's. */
export async function keepLanguages(cast: Cast) {
  await qualify(cast);
  for (const [language, term, translation] of glossaryTerms)
    await keepTerm(cast.lead, { fromLanguage: 'en', language, term, translation });
  for (const reply of readyReplies) await keep(cast, reply);
}
