import { fromDate } from '@internationalized/date';
import { now } from '@/lib/clock';
import { hospital } from '@/lib/hospital/profile';
import { newCode } from '@/lib/people/references';

const random = 5;

/** `L-2026-7K3F9X`: the year, five random characters and one that checks them. The database sees to it that none is given twice. */
export const newLetterNumber = () => `L-${fromDate(now(), hospital.timeZone).year}-${newCode(random)}`;
