import { now } from '@/lib/clock';
import { uploads } from '@/lib/hospital/uploads';

const days = 24 * 60 * 60_000;

/** An upload of which nothing comes until then is given up. */
export const givenUpAt = () => new Date(now().getTime() + uploads.unfinishedDays * days);
