import { now } from '@/lib/clock';
import type { Chosen } from './chosen';
import type { FileFault, Trouble } from './faults';

export type Failed = { path: string; fault: FileFault; chosen: Chosen };

export type Progress = {
  state: 'sending' | 'paused' | Trouble | 'done';
  sent: number;
  total: number;
  filesDone: number;
  files: number;
  /** Seconds that it will take, as far as the last half minute tells. */
  seconds: number | null;
  failed: Failed[];
};

const window = 30_000;

/** Bytes a second over the last while; nothing before there is enough to tell by. */
export function speedometer() {
  const seen: { at: number; sent: number }[] = [];
  return (sent: number) => {
    const at = now().getTime();
    seen.push({ at, sent });
    while (seen.length > 2 && at - seen[0]!.at > window) seen.shift();
    const seconds = (at - seen[0]!.at) / 1000;
    return seconds < 2 ? null : (sent - seen[0]!.sent) / seconds;
  };
}

/** Whether so much time has gone by since it last said yes. */
export function atIntervals(apart: number) {
  let last = 0;
  return () => {
    const at = now().getTime();
    if (at - last < apart) return false;
    last = at;
    return true;
  };
}
