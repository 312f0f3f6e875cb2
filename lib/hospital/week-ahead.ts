import { now } from '@/lib/clock';
import { hospital } from './profile';
import { openingsAhead } from './working-time';

/** Our hours on the seven days that begin today. */
export const weekAhead = () => openingsAhead(now(), 7, hospital);
