import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor, mayOpen } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import type { TranslatedKind } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';
import { ownPairs, ownTexts } from './own-task';
import { configuredProvider } from './provider';

const most = 200;

/** What waits for this translator, the oldest promise first. Nothing says whose case it is. */
export const listTasks = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'translation.review');
    const own = await ownTexts(tx, actor);
    const tasks = await tx.translation.findMany({
      where: { AND: [own, { needsHuman: true, state: { not: 'reviewed' } }] },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: most,
      select: {
        id: true,
        kind: true,
        fromLanguage: true,
        language: true,
        state: true,
        critical: true,
        dueAt: true,
        sourceText: true,
      },
    });
    await record(tx, actor, 'translations.listed', { count: tasks.length });
    return { tasks, pairs: await ownPairs(tx, actor) };
  });

export type Task = Awaited<ReturnType<typeof listTasks>>['tasks'][number];

/** The translations of these texts into one language, by the id of the text. */
export async function translationsOf(tx: Tx, kind: TranslatedKind, ids: string[], language: string) {
  const found = await tx.translation.findMany({
    where: { kind, sourceId: { in: ids }, language },
    include: { reviewedBy: { select: { writtenName: true } } },
  });
  return new Map(found.map((one) => [one.sourceId, one]));
}

export type Translated = Awaited<ReturnType<typeof translationsOf>> extends Map<string, infer T> ? T : never;

/** Whether there is anybody who could sign a translation of this pair. */
export const hasTranslator = async (tx: Tx, fromLanguage: string, language: string) =>
  (await tx.translatorLanguage.count({
    where: { fromLanguage, language, endedAt: null, account: { suspendedAt: null } },
  })) > 0;

/** Who translates what, and which machine may help. */
export const readLanguages = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'translators.keep');
    const host = configuredProvider()?.host;
    const translators = await tx.account.findMany({
      where: { kind: 'staff', staff: { role: 'translator' }, suspendedAt: null },
      orderBy: { writtenName: 'asc' },
      select: {
        id: true,
        writtenName: true,
        translates: { where: { endedAt: null }, orderBy: [{ fromLanguage: 'asc' }, { language: 'asc' }] },
      },
    });
    const decided = host
      ? await tx.translationProvider.findUnique({
          where: { host },
          include: { decidedBy: { select: { writtenName: true } } },
        })
      : null;
    return { translators, host, decided, mayDecide: mayOpen(actor, 'translation.allow') };
  });

export const readGlossary = (actor: Actor) =>
  asActor(actor, (tx) => {
    authorizeDoor(actor, 'glossary.keep');
    return tx.glossaryTerm.findMany({
      orderBy: [{ fromLanguage: 'asc' }, { language: 'asc' }, { term: 'asc' }],
      take: 1000,
      include: { keptBy: { select: { id: true, writtenName: true } } },
    });
  });
