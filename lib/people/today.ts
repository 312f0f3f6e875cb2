import { now } from '@/lib/clock';

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' });

/**
 * The latest calendar day that has begun anywhere on earth (ISO, UTC+14): a child born this morning in the reader's zone
 * is not "in the future" because the hospital still sleeps.
 */
export const latestToday = () => day.format(now());
