import { Problem, type ProblemCode } from '@/lib/errors';
import { report } from '@/lib/report';
import { StorageAway, StorageFull } from '@/lib/storage/backend';

/** What a sender can be told of why a file was not taken; a fault is logged as well. */
export function problemOf(fault: unknown): ProblemCode {
  if (fault instanceof Problem) return fault.code;
  report(fault);
  if (fault instanceof StorageFull) return 'storageFull';
  return fault instanceof StorageAway ? 'storageAway' : 'temporarilyUnavailable';
}
