import { aVisitor } from '@/lib/access/actor';
import { Problem } from '@/lib/errors';
import { readReceipt } from '@/lib/inquiries/queries';
import { report } from '@/lib/report';
import { draftToken } from './draft-cookie';

/** What this browser sent, `null` if nothing, `'away'` while the database cannot be reached. */
export async function heldReceipt() {
  const token = await draftToken();
  if (!token) return null;
  try {
    return await readReceipt(aVisitor, token);
  } catch (fault) {
    if (fault instanceof Problem) return null;
    report(fault);
    return 'away' as const;
  }
}
