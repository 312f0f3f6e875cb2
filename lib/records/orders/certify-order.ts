import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { TranslationOrder } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { tell } from '@/lib/notices/tell';
import { asColleague, orderToDecide, type Which } from './decide-order';
import type { Certifying } from './schema';
import { stepOrder } from './step-order';

type Signed = Certifying & { forHouse: boolean };

async function certify(tx: Tx, actor: Actor, order: TranslationOrder, { version, statement, forHouse }: Signed) {
  const signed = { reviewedById: idOf(actor), statement: statement ?? null, forHouse };
  const data = { ...signed, certifiedAt: now() };
  await stepOrder(tx, actor, order, { from: ['delivered'], to: 'certified', version, remark: statement, data });
  await record(tx, actor, 'order.certified', { caseId: order.caseId, orderId: order.id, forHouse });
  await tell(tx, { id: order.caseId }, { event: 'translationReady' });
}

/**
 * A second person answers for the translation with their name: a colleague who is qualified for the languages, or a
 * coordinator, who need not know them and says on what the certificate rests. From now on the patient can read it.
 */
export const certifyOrder = (actor: Actor, { id, reference }: Which, typed: Certifying) =>
  reference
    ? change(actor, 'translation.certify', reference, async (tx, on) => {
        if (!typed.statement) throw new Problem('incomplete');
        await certify(tx, actor, await orderToDecide(tx, actor, on.id, id), { ...typed, forHouse: true });
      })
    : asColleague(actor, id, (tx, order) => certify(tx, actor, order, { ...typed, forHouse: false }));
