import { unstable_rethrow } from 'next/navigation';
import { aVisitor } from '@/lib/access/actor';
import { draftOrNone, type FoundDraft } from '@/lib/inquiries/queries';
import { report } from '@/lib/report';
import { draftToken } from './draft-cookie';

/** The draft of this browser, `null` where there is none, `'away'` while the database cannot be reached. */
export async function heldDraft(): Promise<FoundDraft | null | 'away'> {
  try {
    return await draftOrNone(aVisitor, await draftToken());
  } catch (fault) {
    unstable_rethrow(fault);
    report(fault);
    return 'away';
  }
}
