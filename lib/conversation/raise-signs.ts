import type { Actor } from '@/lib/access/actor';
import { makePromise } from '@/lib/care-journey/promises';
import { findSigns } from '@/lib/care-journey/triage/find-signs';
import { alarming } from '@/lib/care-journey/triage/suggest-acuity';
import type { Tx } from '@/lib/db/tx';
import { known } from '@/lib/i18n/routing';
import { raiseAlert } from '@/lib/notices/raise-alert';

type Said = { text: string; language: string };

const signsIn = ({ text, language }: Said) => alarming(findSigns(text, known(language)));

/** A promise that runs already is not put off by the next message. */
async function promiseReading(tx: Tx, caseId: string) {
  const running = await tx.carePromise.findFirst({
    where: { caseId, kind: 'redFlag', keptAt: null },
    orderBy: { dueAt: 'asc' },
  });
  return running?.dueAt ?? makePromise(tx, caseId, 'redFlag');
}

/**
 * Words of alarm in what the patient's side writes are raised as those of an inquiry are: a child does not fall ill only before
 * the first answer. Of an edited message only what it did not say `before`.
 */
export async function raiseSigns(
  tx: Tx,
  actor: Actor,
  on: { id: string; reference: string },
  said: Said,
  before?: Said,
) {
  const knownBefore = before ? signsIn(before) : [];
  const signs = signsIn(said).filter((sign) => !knownBefore.includes(sign));
  if (signs.length === 0) return;
  await raiseAlert(tx, actor, on, { signs, source: 'words', dueAt: await promiseReading(tx, on.id) });
}
