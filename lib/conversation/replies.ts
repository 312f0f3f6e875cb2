import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { isReviewed } from '@/lib/access/critical-text';
import { findCase } from '@/lib/access/find-case';
import { authorize, authorizeDoor } from '@/lib/access/permissions';
import type { Stage, TranslationState } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { hospital } from '@/lib/hospital/profile';
import { showPhone } from '@/lib/people/phones';
import { patientLanguages } from './readers';
import { filledIn } from './variables';

const kept = (tx: Tx) => tx.cannedReply.findMany({ where: { retiredAt: null }, orderBy: { createdAt: 'asc' } });

type Reply = Awaited<ReturnType<typeof kept>>[number];

const versionsOf = (tx: Tx, ids: string[]) =>
  tx.translation.findMany({
    where: { kind: 'cannedReply', sourceId: { in: ids } },
    orderBy: { language: 'asc' },
    include: { reviewedBy: { select: { writtenName: true } } },
  });

type Version = Awaited<ReturnType<typeof versionsOf>>[number];

/** A reply's words in a language: as written, or as a qualified person has reviewed them. */
function wordsIn(reply: Reply, language: string, versions: Version[]) {
  if (reply.language === language) return reply.text;
  const version = versions.find((one) => one.sourceId === reply.id && one.language === language);
  return isReviewed(reply, version) ? version!.text : null;
}

const stateOf = (reply: Reply, { state, ofHash }: Version): TranslationState =>
  state === 'reviewed' && ofHash !== reply.textHash ? 'waiting' : state;

/** Every reply with how far each of its languages has come. */
export const listReplies = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'reply.keep');
    const replies = await kept(tx);
    const versions = await versionsOf(
      tx,
      replies.map(({ id }) => id),
    );
    return replies.map((reply) => ({
      ...reply,
      versions: versions
        .filter(({ sourceId, language }) => sourceId === reply.id && language !== reply.language)
        .map((one) => ({
          language: one.language,
          state: stateOf(reply, one),
          text: wordsIn(reply, one.language, versions),
          reviewer: one.reviewedBy?.writtenName ?? null,
        })),
    }));
  });

export type KeptReply = Awaited<ReturnType<typeof listReplies>>[number];

export async function findReply(actor: Actor, id: string) {
  const found = (await listReplies(actor)).find((reply) => reply.id === id);
  if (!found) throw new Problem('notFound');
  return found;
}

const isFor = ({ stages }: Reply, stage: Stage) => stages.length === 0 || stages.includes(stage);

/** The replies of this stage, filled in, in the reader's language where that was reviewed, else in ours. */
export const suggestReplies = (actor: Actor, reference: string, own: string) =>
  asActor(actor, async (tx) => {
    const on = await findCase(tx, actor, reference);
    authorize(actor, 'message.send', on);
    const [reader = own] = await patientLanguages(tx, on);
    const replies = (await kept(tx)).filter((reply) => isFor(reply, on.stage));
    const versions = await versionsOf(
      tx,
      replies.map(({ id }) => id),
    );
    const coordinator = on.coordinatorId
      ? await tx.account.findUniqueOrThrow({ where: { id: on.coordinatorId }, select: { writtenName: true } })
      : null;
    const values = {
      patient: on.patient.writtenName,
      reference: on.reference,
      coordinator: coordinator?.writtenName ?? hospital.name,
      hospital: hospital.name,
      phone: showPhone(hospital.internationalService.phone),
    };
    return replies.map((reply) => {
      const theirs = wordsIn(reply, reader, versions);
      const ours = wordsIn(reply, own, versions) ?? reply.text;
      return {
        id: reply.id,
        title: reply.title,
        critical: reply.critical,
        language: theirs ? reader : wordsIn(reply, own, versions) ? own : reply.language,
        text: filledIn(theirs ?? ours, values),
        meaning: theirs && reader !== own ? filledIn(ours, values) : null,
      };
    });
  });

export type SuggestedReply = Awaited<ReturnType<typeof suggestReplies>>[number];
