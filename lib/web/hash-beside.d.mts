import type { RunningHash } from '@/lib/records/uploads/running-hash';

export function hashBeside(): RunningHash;
