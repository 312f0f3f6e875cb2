import { now } from '@/lib/clock';
import { hospital } from './profile';

const iso = new Intl.DateTimeFormat('en-CA', { timeZone: hospital.timeZone });

/** The day that it is at the hospital, as the database holds days: midnight of UTC. */
export const today = () => new Date(iso.format(now()));
