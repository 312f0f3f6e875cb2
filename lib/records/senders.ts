import type { RecordLinkPurpose } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';

/** Who sent a record, as far as this reader may know. */
export type SentBy = { by: 'person'; name: string } | { by: 'link'; name: string } | { by: 'phone' } | { by: 'other' };

type Sent = { accountId: string | null; linkId: string | null };

const idsOf = (ids: (string | null)[]) => ({ id: { in: [...new Set(ids.filter((id) => id !== null))] } });

const ofLink = ({ purpose, recipient }: { purpose: RecordLinkPurpose; recipient: string | null }): SentBy =>
  purpose === 'phone' ? { by: 'phone' } : recipient ? { by: 'link', name: recipient } : { by: 'other' };

/** The accounts and links by which these were sent; of an account that the reader may not see nothing is said. */
export async function sendersOf(tx: Tx, sent: Sent[]) {
  const accounts = await tx.account.findMany({
    where: idsOf(sent.map(({ accountId }) => accountId)),
    select: { id: true, writtenName: true },
  });
  const links = await tx.recordLink.findMany({
    where: idsOf(sent.map(({ linkId }) => linkId)),
    select: { id: true, purpose: true, recipient: true },
  });
  return ({ accountId, linkId }: Sent): SentBy => {
    const account = accounts.find(({ id }) => id === accountId);
    if (account) return { by: 'person', name: account.writtenName };
    const link = links.find(({ id }) => id === linkId);
    return link ? ofLink(link) : { by: 'other' };
  };
}
