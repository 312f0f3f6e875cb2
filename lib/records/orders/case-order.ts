import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

/** An order of this case. @throws Problem `notFound` for one of another case too */
export async function orderOfCase(tx: Tx, caseId: string, id: string) {
  const found = await tx.translationOrder.findFirst({ where: { id, caseId } });
  if (!found) throw new Problem('notFound');
  return found;
}
