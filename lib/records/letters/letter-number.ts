import { fromDate } from '@internationalized/date';
import { now } from '@/lib/clock';
import { hospital } from '@/lib/hospital/profile';
import { isCode, newCode } from '@/lib/people/references';

const random = 5;

/** `L-2026-7K3F9X`: the year, five random characters and one that checks them. The database sees to it that none is given twice. */
export const newLetterNumber = () => `L-${fromDate(now(), hospital.timeZone).year}-${newCode(random)}`;

/** Whether somebody who reads it out on the phone misread nothing. */
export const isLetterNumber = (text: string) => /^L-\d{4}-.{6}$/.test(text) && isCode(text.slice(-random - 1));
