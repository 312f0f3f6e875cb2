import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { report } from '@/lib/report';
import { allowedMachine } from './machine';
import { configuredProvider } from './provider';

/** `off`: there is none, or no administrator has allowed it, so that nothing is sent to it. */
export type MachineState = 'ok' | 'failing' | 'off' | 'unknown';

/** Whoever asks often hears what was found this long ago: the door is open, and the machine is busy with patients' words. */
const kept = 30_000;

const held: { state?: Promise<MachineState>; until: number } = { until: 0 };

export async function machineState(): Promise<MachineState> {
  if (!configuredProvider()) return 'off';
  const at = now().getTime();
  if (held.state && at < held.until) return held.state;
  held.until = at + kept;
  return (held.state = look());
}

/** While it rests after failures it is not asked: it is known to fail. Without the database nobody knows what is allowed. */
async function look(): Promise<MachineState> {
  try {
    const machine = await asActor(theSystem, allowedMachine);
    if (!machine) return 'off';
    if (machine.rests) return 'failing';
    return (await machine.provider.answers()) ? 'ok' : 'failing';
  } catch (fault) {
    report(fault);
    held.until = 0;
    return 'unknown';
  }
}
