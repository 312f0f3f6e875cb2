import { StorageAway, StorageFull } from '@/lib/storage/backend';
import { DecoderAway } from './decode/decoder-away';
import { ScannerAway } from './scanner';

const away = /^(P1\d{3}|P2024|P2028|ECONN\w*|EPIPE|ETIMEDOUT|57P\d\d|08\d\d\d|53\d\d\d|EHOSTUNREACH|ENOTFOUND)$/;
const kinds = [StorageAway, StorageFull, ScannerAway, DecoderAway];

/** Our own house has a fault, not the file: it is tried again later, and the file is not blamed. */
export function isInfrastructure(fault: unknown): boolean {
  if (kinds.some((Kind) => fault instanceof Kind)) return true;
  const { code, cause, name } = fault as { code?: string; cause?: unknown; name?: string };
  if (name?.startsWith('Prisma') || away.test(code ?? '')) return true;
  return cause !== undefined && cause !== fault && isInfrastructure(cause);
}
