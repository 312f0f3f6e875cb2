import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { keepPromises } from '@/lib/care-journey/promises';
import { Problem } from '@/lib/errors';
import { tell } from '@/lib/notices/tell';
import { isSettled } from './checklist';
import { refuseEnded } from './hold-record';
import { checklistIn } from './read-checklist';

/** What has arrived was looked at, and the patient hears that something is still missing; which, their own page says. */
export const askForMissing = (actor: Actor, reference: string) =>
  change(actor, 'record.decide', reference, async (tx, on) => {
    refuseEnded(on);
    const missing = (await checklistIn(tx, on)).filter((line) => line.required && !isSettled(line));
    if (missing.length === 0) throw new Problem('alreadyDone');
    for (const kind of ['nextStep', 'recordsChecked'] as const) await keepPromises(tx, on.id, kind);
    await record(tx, actor, 'record.asked', { caseId: on.id, codes: missing.map(({ code }) => code) });
    await tell(tx, on, { event: 'recordsMissing' });
  });
