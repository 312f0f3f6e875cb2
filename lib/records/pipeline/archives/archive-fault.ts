import type { Reason } from '@/lib/records/reasons';

/** Why an archive is not taken apart, or not to its end. */
export class ArchiveFault extends Error {
  override name = 'ArchiveFault';
  constructor(readonly reason: Extract<Reason, `archive${string}` | 'encrypted'>) {
    super(reason);
  }
}
